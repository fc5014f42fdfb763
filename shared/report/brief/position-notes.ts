// The position in full: objectives, walk-away, notes, approvals, and what the vendor is told.
import type { Block } from '../block.ts'
import { date, text } from '../figure.ts'
import type { BriefFacts } from './brief-facts.ts'

export function positionNotes({ position }: BriefFacts): readonly Block[] {
  const { objectives, walkAwayNote, notes, approvals, contact, published } = position
  return [
    { kind: 'heading', level: 1, text: 'Position and notes' },
    ...written('Objectives', objectives),
    ...written('Walking away', walkAwayNote),
    ...written('Notes', notes),
    ...written('Requirements we have published', published),
    ...written('The vendor answers to', contact),
    {
      kind: 'table',
      id: 'approvals',
      caption: 'Approvals',
      columns: [
        { label: 'Who', unit: '', align: 'start', grow: 1 },
        { label: 'What', unit: '', align: 'start', grow: 2 },
        { label: 'On', unit: '', align: 'start' },
      ],
      rows: approvals.map(({ who, what, on }) => ({ cells: [text(who), text(what), date(on)] })),
      empty: 'No approval is written down.',
    },
  ]
}

/** A paragraph a line, as typed. */
function written(heading: string, words: string | undefined): readonly Block[] {
  const lines = (words ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (lines.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: heading },
    ...lines.map((line) => ({ kind: 'paragraph' as const, text: [line] })),
  ]
}
