// The sample tender with the quotes its bid sheets hold, read like every vendor's files: in a process of their own, with their problems.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CellFix, FileReading } from '../../shared/quote/import-preview.ts'
import { readFiles } from '../../shared/quote/read-file.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { carriedFile } from '../carried-files.ts'
import { forkImportChild } from '../import/fork-child.ts'
import { readFileInChild } from '../import/read-in-child.ts'
import { loadTender, readJsonFile } from './load-tender.ts'

export interface SampleReading {
  /** With the quotes that could be used. */
  readonly tender: Tender
  readonly files: readonly SampleFile[]
}

export interface SampleFile {
  readonly file: string
  readonly bytes: number
  /** As the vendor sent it. */
  readonly sent: FileReading
  /** With what the vendor answered when asked; the same reading when nothing had to be asked. */
  readonly corrected: FileReading
  readonly corrections: number
}

type Correction = CellFix & { readonly file: string }

/** Reads every sheet twice: as sent, and with the corrections that came back for the sheets with mistakes. */
export async function readSample(): Promise<SampleReading> {
  const folder = fileURLToPath(carriedFile('samples'))
  const empty = loadTender(join(folder, 'tender.json')).tender
  const corrections = readJsonFile(join(folder, 'corrections.json')) as readonly Correction[]
  const names = readdirSync(join(folder, 'bids')).sort()
  // One after the other: each has only so many seconds, and a busy machine would make them all late.
  const reads: Awaited<ReturnType<typeof readFileInChild>>[] = []
  for (const name of names) reads.push(await readFileInChild(join(folder, 'bids', name), () => forkImportChild()))
  const fixesOf = (index: number) => corrections.filter((one) => one.file === names[index])
  const options = { imported: new Set<string>(), receivedOn: empty.signingDate ?? `${empty.start}-01` }
  const sent = readFiles(reads, empty, { ...options, fixesOf: () => [] })
  const corrected = readFiles(reads, empty, { ...options, fixesOf })
  const files = names.map((file, i) => {
    const [first, second] = [sent[i], corrected[i]]
    if (first === undefined || second === undefined) throw new Error(`${file} was not read`)
    return { file, bytes: reads[i]?.bytes ?? 0, sent: first, corrected: second, corrections: fixesOf(i).length }
  })
  const quotes = corrected.flatMap((reading) =>
    reading.quotes.filter((draft) => draft.ready).map((draft) => draft.quote),
  )
  return { tender: { ...empty, quotes: [...empty.quotes, ...quotes] }, files }
}
