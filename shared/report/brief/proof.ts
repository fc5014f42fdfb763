// What was not computed and why, how close to the best the award is, and the hashes that tie the brief to its sources.
import type { Award } from '../../tender/award.ts'
import type { Block } from '../block.ts'
import { money, say, share, type Text, text } from '../figure.ts'
import { provenGap } from '../recommendation/proof.ts'
import type { BriefFacts } from './brief-facts.ts'

export function proof(facts: BriefFacts): readonly Block[] {
  const { award, leverage, hashes, unknown } = facts
  return [
    { kind: 'heading', level: 1, text: 'Proof' },
    { kind: 'paragraph', text: closeness(facts, award) },
    {
      kind: 'paragraph',
      text: [
        leverage === null
          ? unknown
          : 'A value is the difference of two awards, both computed to the end of the same limits; where one of them may still be improved it is an interval, and “not proven” when that interval holds both a gain and a loss.',
      ],
    },
    ...open(facts),
    {
      kind: 'legend',
      entries: [
        { term: 'Tender', meaning: [`SHA-256 ${award.tenderHash}`] },
        ...(hashes?.award === undefined ? [] : [{ term: 'Award', meaning: [`SHA-256 ${hashes.award}`] }]),
        ...(hashes?.audit === undefined ? [] : [{ term: 'Audit chain', meaning: [`SHA-256 ${hashes.audit}`] }]),
      ],
    },
  ]
}

function closeness({ currency }: BriefFacts, award: Award): Text {
  const gap = provenGap(award)
  if (award.options.manual === true) return ['The award was typed by the buyer: priced and checked, not optimised.']
  if (award.objective === null) return ['There is no award under these rules.']
  const total = say`The award costs ${money(award.objective, currency)} in all`
  if (gap === null) return say`${total}; how far a better one could be is not known.`
  return say`${total}, proven within ${share(gap, 4)} of the lowest total its rules allow.`
}

/** Of everything, since what is missing about others may bear on this vendor. */
function open({ leverage }: BriefFacts): readonly Block[] {
  const missing = leverage?.open ?? []
  if (missing.length === 0) return []
  return [
    {
      kind: 'table',
      id: 'not-computed',
      caption: 'Not computed',
      columns: [
        { label: 'What', unit: '', align: 'start', grow: 1 },
        { label: 'Why', unit: '', align: 'start', grow: 1.4 },
      ],
      rows: missing.map(({ what, why }) => ({ cells: [text(what), text(why)] })),
    },
  ]
}
