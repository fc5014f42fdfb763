// The categories a bill is split into; one line of the ledger is one offer, one category, one service month.

export const categories = [
  'minimum',
  'use',
  'energy',
  'support',
  'charges',
  'once',
  'setup',
  'upfront',
  'drawdown',
  'purchase',
  'capex',
  'opex',
  'residual',
  'deposit',
  'deposit-return',
  'premium',
  'rebate',
  'shortfall',
  'adoption',
  'moving',
  'lost-compute',
  'tail-credit',
] as const
export type Category = (typeof categories)[number]

/** What a buyer calls each category. */
export const categoryNames: { readonly [K in Category]: string } = {
  minimum: 'Minimum (take-or-pay)',
  use: 'Use beyond the minimum',
  energy: 'Energy',
  support: 'Support',
  charges: 'Recurring charges',
  once: 'One-off charges',
  setup: 'Set-up fee',
  upfront: 'Paid upfront',
  drawdown: 'Upfront payment used up',
  purchase: 'Hardware bought',
  capex: 'Capital spent on building',
  opex: 'Running own sites',
  residual: 'Residual value at the horizon',
  deposit: 'Deposit paid',
  'deposit-return': 'Deposit returned',
  premium: 'Premium of an option',
  rebate: 'Rebate',
  shortfall: 'Committed spend not reached',
  adoption: 'Adoption of a family',
  moving: 'Moving workloads',
  'lost-compute': 'Lost compute',
  'tail-credit': 'Value of capacity after the horizon',
}

/** Valuations that stand in the total but are never paid. */
const valuations: ReadonlySet<Category> = new Set(['lost-compute', 'tail-credit'])

/** False for valuations: lost compute and the credit for capacity after the horizon are not money that moves. */
export function isCash(category: Category): boolean {
  return !valuations.has(category)
}

const signedFor: ReadonlySet<Category> = new Set(['minimum', 'support', 'charges', 'shortfall'])

/** What is signed for and falls due whether used or not, before any upfront payment is set off. */
export function isSignedFor(category: Category): boolean {
  return signedFor.has(category)
}
