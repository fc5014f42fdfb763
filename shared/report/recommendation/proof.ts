// How anyone can check the award: its rules, how close to the best it is, what was recomputed, versions and hashes.

import type { Award } from '../../tender/award.ts'
import { ruleSentence } from '../../tender/rules/table.ts'
import type { Block } from '../block.ts'
import type { Facts } from '../facts.ts'
import { count, money, say, share, type Text } from '../figure.ts'

export function proof(facts: Facts): readonly Block[] {
  const { award, currency, options } = facts
  const rules = award.rules.map((rule): Text => [ruleSentence(rule, facts.names)])
  const versions = Object.entries(award.options.versions).map(([name, version]) => `${name} ${version}`)
  const difference = count(award.proof.difference, currency, currency, 6)
  return [
    { kind: 'heading', level: 1, text: 'Proof' },
    { kind: 'paragraph', text: closeness(facts) },
    {
      kind: 'paragraph',
      text: say`The award was priced a second time in whole cents by a program that shares no money code with the search: ${count(award.proof.lines, 'line', 'lines')}, ${money(award.proof.recomputed, currency)}, ${difference} away from the searched total.`,
    },
    { kind: 'heading', level: 2, text: 'Rules of this case' },
    rules.length === 0
      ? { kind: 'paragraph', text: ['None: the lowest total of all awards.'] }
      : { kind: 'list', ordered: true, items: rules },
    { kind: 'heading', level: 2, text: 'To check it' },
    {
      kind: 'paragraph',
      text: [
        '“headroom verify AWARD TENDER” recomputes the award document from the tender document; both are exported beside this report.',
      ],
    },
    {
      kind: 'legend',
      entries: [
        { term: 'Tender', meaning: [`SHA-256 ${award.tenderHash}`] },
        { term: 'Award', meaning: [`SHA-256 ${options.awardHash}`] },
        ...(options.auditHash === undefined
          ? []
          : [{ term: 'Audit chain', meaning: [`SHA-256 ${options.auditHash}`] }]),
        { term: 'Program', meaning: [versions.join(', ')] },
        {
          term: 'Search',
          meaning: say`seed ${count(award.options.seed, '')}, stops at a gap of ${share(award.options.gap, 4)} or after ${count(award.options.workLimit, '')} thousand simplex iterations`,
        },
      ],
    },
  ]
}

/** The gap that is proven: never less than what the search was asked to tell apart. Null when there is no bound. */
export function provenGap(award: Award): number | null {
  return award.gap === null ? null : Math.max(award.gap, award.options.gap)
}

function closeness(facts: Facts): Text {
  const { award, currency } = facts
  if (award.options.manual === true)
    return ['This award was typed by the buyer. It was priced and checked against the rules, not optimised.']
  if (award.gap === null || award.bound === null || award.objective === null)
    return ['No bound was found: how far a better award could be is not known.']
  const gap = share(provenGap(award) ?? 0, 4)
  const span = say`total ${money(award.objective, currency)}, and no award under these rules can be below ${money(award.bound, currency)}`
  const repeat = award.options.notReproducible === true ? ' It was ended by the clock and may not repeat exactly.' : ''
  return award.status === 'limit'
    ? say`Limit reached: this is the best award found, at most ${gap} above the lowest possible (${span}).${repeat}`
    : say`Proven within ${gap} of the lowest possible: ${span}.${repeat}`
}
