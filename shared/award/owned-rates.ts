// What buying hardware and building sites costs, in floating point, by tier and month of the order. Shares no function with price/.
import {
  type Amount,
  energyPrice,
  escalation,
  type Flow,
  type FlowKind,
  lagOf,
  type MoneyFacts,
  recurringCharges,
  type SigningRates,
  securityFlows,
  sumAmounts,
  tierPrice,
} from './rates.ts'
import { type PlacedOffer, serviceShare } from './world.ts'

const nothing: Amount = { fixed: 0, unit: 0 }

/**
 * Rates of hardware or a build ordered in `start`, which may be negative: payments before month 0 are sunk. Hardware at several sites is one
 * purchase: what is fixed is paid with the first of its places.
 */
export function ownedRates(facts: MoneyFacts, offer: PlacedOffer, tier: number, start: number): SigningRates {
  const billed = flowsOf(facts, offer, tier, start).filter((flow) => flow.fixed !== 0 || flow.unit !== 0)
  const flows = billed.filter((flow) => flow.cash >= 0)
  return {
    flows,
    billed,
    cost: sumAmounts(flows, (flow) => facts.discount(flow.cash)),
    tailCredit: nothing,
    commitment: nothing,
    overPrice: () => 0,
    energyPrice: (month) => (offer.supplies ? energyPrice(facts, offer, month, start) : 0),
  }
}

function flowsOf(facts: MoneyFacts, offer: PlacedOffer, tier: number, start: number): readonly Flow[] {
  const { terms, lead } = offer
  const fx = facts.rateOf(offer.active.currency)
  const price = tierPrice(terms, tier)
  const horizon = facts.tender.months
  const delivery = start + terms.leadMonths
  const flows: Flow[] = []
  const add = (kind: FlowKind, service: number, cash: number, share: number, amount: Amount) =>
    flows.push({ kind, service, cash, fixed: lead ? amount.fixed * share * fx : 0, unit: amount.unit * share * fx })
  if (terms.kind === 'hardware') {
    add('purchase', delivery, delivery, 1, price)
    add('upfront', start, start, terms.upfrontShare, price)
    add('drawdown', delivery, delivery, -terms.upfrontShare, price)
  } else for (const [step, share] of terms.capexShares.entries()) add('capex', start + step, start + step, share, price)
  add('setup', start, start, 1, { fixed: terms.setupFee, unit: terms.setupFeePerUnit })
  for (const charge of terms.charges) {
    if (charge.per === 'once') add('once', start, start, 1, { fixed: charge.amount, unit: 0 })
  }
  const lag = lagOf(terms)
  for (let month = Math.max(delivery, -lag); month < Math.min(horizon, delivery + terms.lifeMonths); month += 1) {
    const share = serviceShare(terms, start, month)
    add('recurring', month, month + lag, 1, recurringCharges(offer, share))
    const growth = escalation(terms, Math.floor((month - start) / 12))
    add('opex', month, month + lag, (share * growth) / 12, { fixed: 0, unit: terms.opexPerKwYear })
  }
  const age = horizon - delivery
  const left = Number.isFinite(terms.lifeMonths) ? Math.max(0, 1 - age / terms.lifeMonths) : 1
  add('residual', horizon, horizon, -terms.residualShare * left, price)
  return [...flows, ...(lead ? securityFlows(facts, offer, start) : [])]
}
