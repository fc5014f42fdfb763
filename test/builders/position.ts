// A position towards a vendor of the sample tender, with something in every field, and words in the internal ones that must stay in the house.
import type { Position } from '../../shared/tender/position.ts'

/** The run whose award its packages change. */
export const sampleRun = 'd'.repeat(64)

export function halyardPosition(over: Partial<Position> = {}): Position {
  return {
    vendor: 'halyard',
    objectives:
      'Keep Halyard for the H200 training pool, at a lower minimum. Get the 18-month offer below the price of Palisade, or drop it.',
    targets: [
      { offer: 'hal-h200-36', from: 0, price: 2.1 },
      { offer: 'hal-h200-36', from: 512, price: 1.95 },
      { offer: 'hal-h200-18', from: 0, price: 2.45 },
    ],
    targetOrigin: { from: 'typed' },
    walkAway: [
      { offer: 'hal-h200-36', from: 0, price: 2.2 },
      { offer: 'hal-h200-36', from: 512, price: 2.05 },
    ],
    walkAwayNote: 'Above this we take Tessaline and Fjordregn and go on demand for the rest.',
    asks: [
      {
        ...{ offer: 'hal-h200-36', term: 'takeOrPay', label: 'take-or-pay 10 points lower', to: 0.9, inLetter: true },
        trade: 'a reference customer call',
      },
      {
        ...{ offer: 'hal-h200-36', term: 'paymentDays', label: '30 days more to pay', to: 45, inLetter: true },
        trade: 'sign two weeks earlier',
      },
      {
        ...{ offer: 'hal-h200-36', term: 'setupFeePerUnit', label: 'no set-up fee per unit', to: 0, inLetter: true },
      },
      {
        ...{ offer: 'hal-h200-18', term: 'upfrontShare', label: 'no prepayment', to: 0, inLetter: false },
        trade: 'a parent guarantee',
      },
    ],
    packages: [
      { name: 'Price alone', asks: [], priceFactor: 0.93, total: 80_000_000, run: sampleRun },
      {
        name: 'take-or-pay 10 points lower',
        asks: [{ offer: 'hal-h200-36', term: 'takeOrPay', label: 'take-or-pay 10 points lower', to: 0.9 }],
        priceFactor: 0.951,
        total: 80_000_000,
        run: sampleRun,
      },
    ],
    notes:
      'Their sales lead changes at the end of the quarter. Financing round closes in April: they need a signed contract.',
    approvals: [{ who: 'R. Okafor, CFO', what: 'Walk-away prices', on: '2027-02-24' }],
    deadline: '2027-03-05',
    contact: 'Compute procurement, M. Alvarez\ncompute-bids@aurora.example',
    published:
      '- Service in us-east or us-west, training clusters of 256 accelerators or more on one fabric.\n- 99.5 % availability by month, measured at the accelerator.\n- Quotes hold until 12 March 2027 at the earliest.',
    ...over,
  }
}
