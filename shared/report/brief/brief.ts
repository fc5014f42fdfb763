// The negotiation brief for one vendor, internal: page 1 for the five minutes before the meeting, then everything it rests on.
import { internalLegend } from '../recommendation.ts'
import type { ReportDocument } from '../recommendation-document.ts'
import { type BriefInput, gatherBrief } from './brief-facts.ts'
import { clauses } from './clauses.ts'
import { concessions } from './concessions.ts'
import { firstPage } from './first-page.ts'
import { policies } from './policies.ts'
import { positionNotes } from './position-notes.ts'
import { proof } from './proof.ts'
import { standing } from './standing.ts'

/** Always a document: what was not computed it says in words. */
export function briefDocument(input: BriefInput): ReportDocument {
  const facts = gatherBrief(input)
  const { tender, name, vendor, locale } = facts
  return {
    blocks: [
      firstPage(facts),
      { kind: 'page-break' },
      ...clauses(facts),
      ...concessions(facts),
      ...standing(facts),
      ...policies(facts),
      ...positionNotes(facts),
      ...proof(facts),
    ],
    options: {
      title: 'Negotiation brief',
      subject: `${name}, ${tender.name}`,
      running: `${name} · ${tender.name}`,
      legend: internalLegend,
      locale,
    },
    fileName: ['negotiation-brief', tender.id, vendor]
      .map((word) => word.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60))
      .join('-'),
  }
}
