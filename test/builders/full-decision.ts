// The decision that leaves no choice: everything offered is taken in full at its first start, and used for demand as far as it goes.
import type { Decision } from '../../shared/price/price-award.ts'
import { type ActiveOffer, activeOffers } from '../../shared/tender/active-offers.ts'
import type { AwardDrawn, AwardUse } from '../../shared/tender/award.ts'
import type { Tender } from '../../shared/tender/tender.ts'

type Line = Decision['lines'][number]

/** For tenders with one workload. Hardware goes to its sites in order, as much to each as the power there carries. */
export function fullDecision(tender: Tender): Decision {
  const { active } = activeOffers(tender)
  const lines = active.flatMap((offer) => linesOf(tender, active, offer))
  const use = usesOf(tender, active, lines)
  return { lines, use, drawn: drawnFor(tender, active, use) }
}

function linesOf(tender: Tender, active: readonly ActiveOffer[], { offer, terms }: ActiveOffer): readonly Line[] {
  if (terms.kind === 'on-demand') return []
  const { quantity, start } = terms.awarded ?? { quantity: terms.maxQuantity, start: terms.startEarliest }
  if (terms.kind !== 'hardware')
    return [{ offer: offer.id, quantity, start, ...(terms.site ? { site: terms.site } : {}) }]
  let left = quantity
  return terms.sites.flatMap((site, index) => {
    const room = Math.floor(powerAt(active, site) / kwOf(tender, terms.accelerator))
    const here = index === terms.sites.length - 1 ? left : Math.min(left, room)
    left -= here
    return here === 0 ? [] : [{ offer: offer.id, quantity: here, start, site }]
  })
}

function supplies(active: readonly ActiveOffer[], site: string): readonly ActiveOffer[] {
  return active.filter(({ terms }) => (terms.kind === 'colocation' || terms.kind === 'build') && terms.site === site)
}

function powerAt(active: readonly ActiveOffer[], site: string): number {
  return supplies(active, site).reduce((sum, { terms }) => sum + (terms.awarded?.quantity ?? terms.maxQuantity), 0)
}

function kwOf(tender: Tender, accelerator: string | undefined): number {
  return tender.accelerators.find(({ id }) => id === accelerator)?.kwPerUnit ?? 0
}

function usesOf(tender: Tender, active: readonly ActiveOffer[], lines: readonly Line[]): readonly AwardUse[] {
  const [demand] = tender.demand
  const left = [...(demand?.quantity ?? [])]
  return lines.flatMap((line): readonly AwardUse[] => {
    const terms = active.find(({ offer }) => offer.id === line.offer)?.terms
    if (terms === undefined || terms.kind === 'colocation' || terms.kind === 'build') return []
    const hardware = terms.kind === 'hardware'
    const from = line.start + (hardware ? terms.leadMonths : 0)
    const end = from + (hardware ? terms.lifeMonths : terms.termMonths)
    const quantity = left.map((asked, month) => (month >= from && month < end ? Math.min(asked, line.quantity) : 0))
    for (const [month, used] of quantity.entries()) left[month] = (left[month] ?? 0) - used
    const site = hardware && line.site !== undefined ? { site: line.site } : {}
    return [{ offer: line.offer, workload: demand?.workload ?? '', quantity, ...site }]
  })
}

/** All hardware at a site draws from the first supply there. */
function drawnFor(tender: Tender, active: readonly ActiveOffer[], use: readonly AwardUse[]): readonly AwardDrawn[] {
  return tender.sites.flatMap(({ id }) => {
    const [supply] = supplies(active, id)
    const here = use.filter((entry) => entry.site === id)
    if (supply === undefined || here.length === 0) return []
    const kw = Array.from({ length: tender.months }, (_, month) =>
      here.reduce((sum, entry) => {
        const terms = active.find(({ offer }) => offer.id === entry.offer)?.terms
        return sum + (entry.quantity[month] ?? 0) * kwOf(tender, terms?.accelerator)
      }, 0),
    )
    return [{ offer: supply.offer.id, kw }]
  })
}
