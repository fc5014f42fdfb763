// What should be settled before anyone signs: read from the awarded offers, their quotes and vendors, and the award's own proof.
import { ruleSentence } from '../../tender/rules/table.ts'
import { exposures } from '../exposure.ts'
import type { Contract, Facts } from '../facts.ts'
import { date, listed, money, say, share, type Text, unitPrice } from '../figure.ts'

/** One sentence a condition; empty when the award's papers leave nothing open. */
export function conditionsBeforeSigning(facts: Facts): readonly Text[] {
  const signed = facts.contracts.filter((contract) => !contract.existing)
  return [
    ...exceptions(facts),
    ...validity(facts, signed),
    ...qualification(facts),
    ...prepayments(facts),
    ...rates(facts),
    ...missingTerms(signed),
    ...refusalRights(facts),
  ]
}

function exceptions(facts: Facts): readonly Text[] {
  const { award } = facts
  const dropped = (award.dropped ?? []).map(
    (rule) => say`Approve the exception: given up was “${ruleSentence(rule, facts.names)}”`,
  )
  const breaches = (award.violations ?? []).map((violation) => say`Approve the exception: ${violation.what}`)
  const limit =
    award.status === 'limit' && award.gap !== null
      ? [
          say`Accept that a cheaper award may exist, by at most ${share(award.gap, 3)}: the search stopped at its limit.`,
        ]
      : []
  return [...dropped, ...breaches, ...limit]
}

function validity(facts: Facts, signed: readonly Contract[]): readonly Text[] {
  const quotes = [...new Set(signed.map((contract) => contract.active.quote))]
  const expired = quotes.flatMap(({ useExpired, validUntil, vendor }) =>
    useExpired === undefined || validUntil === undefined
      ? []
      : [
          say`Have ${facts.names.nameOf(vendor)} renew its quote, which ended on ${date(validUntil)} (used because: ${useExpired}).`,
        ],
  )
  const surrogates = quotes.flatMap(({ surrogate, vendor }) =>
    surrogate === undefined
      ? []
      : [
          say`Have ${facts.names.nameOf(vendor)} confirm its quote in writing: it was put down on its behalf (${surrogate}).`,
        ],
  )
  const doubted = quotes.flatMap(({ confirmations = [], vendor }) =>
    confirmations.map(
      ({ what, reason }) =>
        say`Have ${facts.names.nameOf(vendor)} confirm in writing: ${what} (taken as right because: ${reason}).`,
    ),
  )
  const open = quotes.filter((quote) => quote.validUntil === undefined).map((quote) => facts.names.nameOf(quote.vendor))
  return [
    ...expired,
    ...surrogates,
    ...doubted,
    ...(open.length === 0 ? [] : [say`Have ${listed(open)} state until when the quote is valid.`]),
  ]
}

function qualification(facts: Facts): readonly Text[] {
  const open = exposures(facts).filter(({ vendor }) => vendor.status !== 'qualified')
  return open.length === 0 ? [] : [say`Qualify ${listed(open.map((exposure) => exposure.name))}.`]
}

function prepayments(facts: Facts): readonly Text[] {
  const paid = exposures(facts).filter((exposure) => exposure.largestPrepayment > 0)
  if (paid.length === 0) return []
  const names = paid.map(({ name, largestPrepayment }) => say`${name} (${money(largestPrepayment, facts.currency)})`)
  return [say`Secure prepayments, by guarantee or escrow, with ${listed(names)}.`]
}

function rates(facts: Facts): readonly Text[] {
  const used = new Set(facts.priced.ledger.map((line) => line.currency))
  return Object.entries(facts.tender.fx)
    .filter(([currency]) => used.has(currency) && currency !== facts.currency)
    .map(([currency, rate]) => {
      const asOf: Text = rate.asOf === undefined ? [', of no stated day'] : say` of ${date(rate.asOf)}`
      return say`Fix or hedge the rate of ${unitPrice(rate.rate, facts.currency, `1 ${currency}`)}${asOf}.`
    })
}

function missingTerms(signed: readonly Contract[]): readonly Text[] {
  const without = (lacks: (contract: Contract) => boolean) => [
    ...new Set(signed.filter(lacks).map((contract) => contract.vendorName)),
  ]
  const asks: readonly (readonly [string, readonly string[]])[] = [
    ['credits for late delivery', without(({ active }) => active.offer.delivery === undefined)],
    ['service levels with credits', without(({ active }) => active.offer.sla === undefined)],
    ['an availability', without(({ active }) => active.offer.availability === undefined)],
  ]
  return asks.flatMap(([what, vendors]) =>
    vendors.length === 0 ? [] : [say`Agree ${what} with ${listed(vendors)}: none is stated.`],
  )
}

function refusalRights(facts: Facts): readonly Text[] {
  const holders = (facts.tender.encumbrances ?? []).filter((encumbrance) => encumbrance.kind === 'rofr')
  return holders.map((holder) => say`Offer ${facts.names.nameOf(holder.vendor)} its right of first refusal.`)
}
