// What can be priced but not yet be decided by an award, named with its place: an award is refused rather than made without it.
import type { UnpricedTerm } from '../price/unpriced.ts'
import { type ActiveOffer, compareIds } from '../tender/active-offers.ts'
import type { Tender } from '../tender/tender.ts'
import type { OfferKind } from '../tender/term.ts'

/** Kinds of offers the model of an award holds. */
const decided: { readonly [K in OfferKind]: boolean } = {
  lease: true,
  'on-demand': true,
  colocation: false,
  hardware: false,
  build: false,
}

/** Offers and conditions of a tender that the model of an award leaves out. Empty: it holds them all. */
export function undecidedTerms(tender: Tender, offers: readonly ActiveOffer[]): readonly UnpricedTerm[] {
  return [...offers.flatMap(undecidedInOffer), ...undecidedAcross(tender, offers), ...undecidedEncumbrances(tender)]
}

function undecidedInOffer({ offer, terms, path }: ActiveOffer): readonly UnpricedTerm[] {
  if (!decided[terms.kind]) return [undecided(`${path}.kind`, terms.kind, `Leave offer ${offer.id} out of the award`)]
  const deposit = (terms.deposit?.amount ?? 0) === 0 ? [] : [`${path}.deposit`]
  const premiums = terms.options.flatMap((option, index) =>
    (option.premium ?? 0) === 0 ? [] : [`${path}.options[${index}].premium`],
  )
  return [
    ...deposit.map((at) => undecided(at, 'deposit', `Agree another security with offer ${offer.id}`)),
    ...premiums.map((at) => undecided(at, 'the premium of an option', 'State it as a charge due once')),
  ]
}

function undecidedAcross(tender: Tender, offers: readonly ActiveOffer[]): readonly UnpricedTerm[] {
  const bidding = [...new Set(offers.map((active) => active.vendor))].sort(compareIds)
  const rebates = tender.vendors.flatMap((vendor, index) =>
    (vendor.rebates ?? []).length > 0 && bidding.includes(vendor.id) ? [`vendors[${index}].rebates`] : [],
  )
  const spend = tender.quotes.flatMap((quote, index) =>
    quote.spendCommitment !== undefined && offers.some((active) => active.quote === quote)
      ? [`quotes[${index}].spendCommitment`]
      : [],
  )
  return [
    ...rebates.map((at) => undecided(at, 'rebates', 'Ask for tier prices instead, or remove them to award without')),
    ...spend.map((at) => undecided(at, 'a spend commitment', 'Agree a take-or-pay instead, or remove it')),
  ]
}

/** A right of first refusal costs nothing and binds no award by itself: it is only shown. */
function undecidedEncumbrances(tender: Tender): readonly UnpricedTerm[] {
  return (tender.encumbrances ?? []).flatMap(({ kind }, index) =>
    kind === 'rofr'
      ? []
      : [
          undecided(
            `encumbrances[${index}]`,
            `an encumbrance (${kind})`,
            'Remove it, and write a rule that says the same',
          ),
        ],
  )
}

function undecided(path: string, term: string, fix: string): UnpricedTerm {
  return { path, term, what: `this version cannot award ${term}`, fix }
}
