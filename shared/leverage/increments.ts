// One real increment: what a megawatt more, or a month earlier, is worth.

import { formatQuantity } from '../money/format.ts'
import type { ActiveOffer } from '../tender/active-offers.ts'
import type { Increment } from '../tender/leverage.ts'
import type { Tender } from '../tender/tender.ts'
import { baseOf } from './cheaper.ts'
import type { LeverageDesk } from './desk.ts'
import { changeTerms } from './edits.ts'
import { between, notBelowZero, optimumOf } from './values.ts'

/** An increment before its value is known. */
export interface IncrementAsked extends Omit<Increment, 'value'> {
  readonly tender: Tender
}

/** Those of offers in the award and of sites whose power is limited: elsewhere nothing binds. */
export function incrementsOf(desk: LeverageDesk): readonly IncrementAsked[] {
  const { tender, award, offers } = desk
  const taken = new Set(award.lines.map(({ offer }) => offer))
  const open = offers.filter(({ terms }) => taken.has(terms.id) && terms.awarded === undefined)
  return [...open.flatMap((active) => ofOffer(desk, active)), ...ofSites(tender, desk.options.locale)]
}

function ofOffer({ tender, world, options }: LeverageDesk, { terms }: ActiveOffer): readonly IncrementAsked[] {
  const kw = world.offers.find(({ id }) => id === terms.id)?.kwPerUnit ?? 0
  const units = kw === 0 ? 0 : Math.ceil(1000 / kw / terms.blockSize) * terms.blockSize
  const about = { offer: terms.id, site: null }
  const power = formatQuantity(units, kw === 1 ? 'kW' : 'accelerators', options.locale)
  const size = formatQuantity((units * kw) / 1000, 'MW', options.locale)
  const more: readonly IncrementAsked[] =
    units === 0 || terms.kind === 'hardware'
      ? []
      : [
          {
            ...about,
            what: 'mw',
            change: kw === 1 ? `${power} more` : `${power} more, ${size} of IT load`,
            tender: changeTerms(tender, [{ offer: terms.id, term: 'maxQuantity', to: terms.maxQuantity + units }]),
          },
        ]
  if (terms.startEarliest === 0) return more
  const earlier = { offer: terms.id, term: 'startEarliest', to: terms.startEarliest - 1 }
  return [...more, { ...about, what: 'month', change: 'start a month earlier', tender: changeTerms(tender, [earlier]) }]
}

function ofSites(tender: Tender, locale: string): readonly IncrementAsked[] {
  return tender.sites.flatMap(({ id, powerCapKw }): readonly IncrementAsked[] => {
    if (powerCapKw === undefined) return []
    const sites = tender.sites.map((site) => (site.id === id ? { ...site, powerCapKw: powerCapKw + 1000 } : site))
    const change = `${formatQuantity(1, 'MW', locale)} more of IT load at the site`
    return [{ what: 'mw', offer: null, site: id, change, tender: { ...tender, sites } }]
  })
}

/** Null when cancelled. */
export async function incrementValue(desk: LeverageDesk, asked: IncrementAsked): Promise<Increment | null> {
  const { tender, ...increment } = asked
  const step = `${asked.offer ?? asked.site}: ${asked.change}`
  const award = await desk.ask(step, { tender, start: desk.award.lines })
  if (award === null) return null
  return { ...increment, value: notBelowZero(between(await baseOf(desk, award), optimumOf(award))) }
}
