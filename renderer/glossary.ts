// The buyer's words, one sentence each: tooltips on screen and docs/words.md say the same.

/** Word → what it means, in one or two sentences. Sorted; docs/words.md holds every entry word for word. */
export const GLOSSARY = {
  'after the horizon':
    'Minimum payments, support and charges already signed for in months after the tender’s last month. They count in full.',
  'all-in cost':
    'Everything an offer costs over its term, discounted, divided by the capacity-hours it delivers, discounted: the price to compare.',
  alternative: 'A second quote of a vendor in the same round: at most one of the two is awarded.',
  'available capacity': 'Units in service × capacity factor × availability.',
  award: 'Who is given how much of which offer from when, under a set of rules.',
  'award curve':
    'The share of demand, or the power, a vendor wins as all its unit prices move, with every price at which the award changes.',
  'award without them':
    'The best award under the same rules without any open offer of the vendor: our alternative when talks fail (BATNA).',
  brief:
    'What we take into the meeting with one vendor, internal: position, way out, prices, what each ask is worth, what it gave so far.',
  'capacity factor':
    'How many H100s one accelerator of a type is worth to a workload. Without a factor the workload cannot run there.',
  case: 'A set of rules with a name, and the award it gives.',
  cluster: 'One accelerator type at one site. A training job does not spread over halls.',
  commitment: 'Payments that fall due whatever we use: the minimum over the whole term, undiscounted.',
  'concession ledger':
    'What each round of a vendor gave or took back, in money by term, all rounds valued at the same quantities under today’s tender.',
  correction: 'A quote that takes the place of one of the same round. The one it corrects stays on record.',
  'cost of a rule':
    'Beside the others: the total with all our rules less the total without this one. Alone: the total with this rule only less the total without any.',
  'counter-offer':
    'A vendor’s offers with terms changed by us, and the award solved again with them: whether and how much of it wins.',
  'critical share': 'The part of a workload’s demand that must be served even when a vendor, site or region fails.',
  discounting: 'Money paid later counts less, by the tender’s yearly discount rate, month by month.',
  'exchange rate':
    'The rise of all the vendor’s unit prices that cancels the change of the clause: what we could give in price for it.',
  'failure group': 'Sites that fail together: a shared landlord, grid or building.',
  'fix list': 'What a vendor must correct or answer in its own file, cell by cell. It says nothing of anybody else.',
  H100e: 'H100 equivalents: accelerators × the workload’s capacity factor × availability. Makes chips comparable.',
  horizon: 'The months the tender plans for, from its first month on.',
  interval: 'Between which values the figure is proved to lie. When it crosses zero, the figure is not proven.',
  'late credits': 'What the vendor pays for each day of late delivery. Fair is what a day late costs us.',
  letter:
    'What we ask of one vendor, made from its own data alone: it says nothing of others, of ranks or of our limits.',
  leverage:
    'What an award gives us in hand: what each vendor, clause and rule is worth, as differences between computed awards.',
  'lost compute':
    'What demand that goes unserved costs us: the missing H100e-hours at the workload’s cost an hour. Not cash.',
  'marginal value':
    'The total of the best award without the vendor, less the total of the award: what losing them costs us.',
  'MW of IT load': 'Electric power of the computers themselves, hosts included, without cooling.',
  'N-1': 'Critical demand is still served when any one vendor (or site, region, family, group) fails.',
  'near-best awards':
    'Awards whose total is within a stated share of the best. None of them does without a must-have; a free choice has a part in some, who is irrelevant in none.',
  'net present value': 'All payments, each discounted to the tender’s first month.',
  nominal: 'Not discounted: the sums on the invoices.',
  offer: 'One thing a vendor can give: accelerators at a place and a price, with its terms.',
  'on demand': 'Capacity by the hour, without commitment.',
  package:
    'Asks and unit prices that together lead to the same total of the award as other packages: worth the same to us.',
  position:
    'What we want of one vendor: objectives, targets, walk-away, asks in order, notes. It stays in the house but for what goes into its letter.',
  'price ceiling':
    'The factor up to which all unit prices of a vendor in the award may rise before the best award leaves it out.',
  'price observation':
    'What a provider asked for an accelerator-hour on a day, from a public or bought list. Never a bid.',
  'price to win':
    'The factor to which all unit prices of a vendor outside the award must fall before a best award includes it.',
  'proven within': 'No award under these rules can be cheaper than this one by more than the share shown.',
  PUE: 'Power usage effectiveness: what the facility draws for each kW the computers draw. 1.2 means 20 % on top.',
  quote: 'What one vendor sent in one round: a list of offers in one currency, valid until a day.',
  ramp: 'How an award comes into service by month: 50 %, 100 % means half in its first month.',
  round: 'One turn of asking and answering. A vendor’s newest round counts; older ones are kept.',
  rule: 'A sentence every award must keep, may break at a price, or gives up by priority.',
  run: 'One computation of an award, kept with everything needed to repeat it.',
  shortfall: 'Demand that is not served, in H100e.',
  'signing date': 'The day the contracts are to be signed. Quotes that end before it take no part.',
  stale: 'The tender has changed since this was computed; run it again before relying on it.',
  'substitutes and complements':
    'Substitutes: losing both vendors costs more than losing each alone. Complements: it costs less.',
  surrogate: 'A quote put down by us on the vendor’s behalf, to be confirmed in writing.',
  'tail value':
    'What a month of capacity after the horizon is worth to us, as a share of its minimum price: 0 none, 1 all.',
  'take-or-pay': 'The share of awarded capacity that is paid for whether it is used or not.',
  target:
    'The unit price we ask for. One that follows from a computation goes into a letter only once we have accepted what it lets the vendor infer.',
  tier: 'A price that holds from a quantity on.',
  total:
    'What an award costs us: net present value, less what is credited after the horizon, plus lost compute and penalties.',
  'upfront share': 'The part of the minimum payments paid at the start, before any service.',
  'value of lost compute': 'The cost to us of one missing H100e-hour of a workload.',
  'walk-away': 'The unit price above which we sign with others. Typed by us, beside the computed one; never sent.',
  withdrawn: 'Taken back by the vendor. It takes no part, and is listed with day and reason.',
  workload: 'Something that needs capacity month by month: a training programme, an inference service.',
  'worth of a change':
    'What an offer cost before less what it costs now, under today’s tender. Above 0 it is good for us.',
} as const

export type Word = keyof typeof GLOSSARY
