// Which headers over figures name an accelerator: a product everybody knows, one of the tender's, or one written like those beside it.
import type { Tender } from '../../tender/tender.ts'
import { looksLikeModel } from '../words/accelerator-words.ts'
import type { HeaderReading } from '../words/reading.ts'
import type { FieldEvidence } from './field-evidence.ts'
import { matchKnown } from './match-known.ts'

interface ReadColumn {
  readonly header: string
  readonly reading: HeaderReading
  readonly evidence: FieldEvidence
}

/** One reading a column, in order, with the accelerator among its axes where its header names one. */
export function acceleratorColumns(columns: readonly ReadColumn[], tender: Tender): readonly HeaderReading[] {
  const known = columns.map((column) => {
    const name = tendersName(column, tender)
    return name === undefined ? column : { ...column, reading: onAccelerator(column.reading, name) }
  })
  const isAcross = known.some(({ reading, evidence }) => isOfOne(reading) && evidence.figures >= 0.5)
  return known.map((column) => {
    const name = isAcross ? unknownName(column) : undefined
    return name === undefined ? column.reading : onAccelerator(column.reading, name)
  })
}

function isOfOne({ at }: HeaderReading): boolean {
  return at?.accelerator !== undefined
}

function onAccelerator(reading: HeaderReading, accelerator: string): HeaderReading {
  return { ...reading, at: { ...reading.at, accelerator } }
}

/** Parts of a header that say nothing else, the innermost last. */
function freeParts({ header, reading, evidence }: ReadColumn): readonly string[] {
  const isFree = reading.targets.length === 0 && !isOfOne(reading) && reading.at?.month === undefined
  return isFree && evidence.figures >= 0.5 ? header.split(' / ').map((part) => part.trim()) : []
}

function tendersName(column: ReadColumn, tender: Tender): string | undefined {
  return freeParts(column).findLast((part) => matchKnown(part, tender.accelerators).kind !== 'none')
}

/** Beside known accelerators a column called `Zeta-9` is likely one too, which the buyer is asked about. */
function unknownName(column: ReadColumn): string | undefined {
  if (column.reading.at !== undefined || column.reading.unit !== undefined) return undefined
  return freeParts(column).findLast(looksLikeModel)
}
