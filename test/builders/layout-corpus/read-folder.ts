// Reads one folder of the layout corpus as the app does: proposed, then with the folder's answers and confirmed.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readBytes } from '../../../electron/import/read-bytes.ts'
import type { FileReading } from '../../../shared/quote/import-preview.ts'
import { editLayout } from '../../../shared/quote/layout/edit-layout.ts'
import type { LayoutEdit } from '../../../shared/quote/layout/proposal.ts'
import { readFile } from '../../../shared/quote/read-file.ts'
import { layoutTender } from '../layout-tender.ts'

export interface CorpusReading {
  readonly proposed: FileReading
  /** With the answers of `layout.json`, and confirmed. */
  readonly confirmed: FileReading
}

export async function readFolder(folder: string): Promise<CorpusReading> {
  const file = readdirSync(folder).find((name) => name.startsWith('input.'))
  if (file === undefined) throw new Error(`no input in ${folder}`)
  const content = await readBytes(readFileSync(join(folder, file)), file)
  const read = { file, sha256: '0'.repeat(64), content }
  const options = { fixes: [], imported: new Set<string>(), receivedOn: '2027-02-01' }
  const proposed = readFile(read, layoutTender, options)
  const layout = proposed.proposal?.layout
  if (layout === undefined) return { proposed, confirmed: proposed }
  const answered = editLayout(layout, answersOf(folder))
  if (!answered.ok) throw new Error(`layout.json of ${folder} cannot be applied at ${answered.failure.path}`)
  const given = { layout: answered.value, confirmed: true }
  return { proposed, confirmed: readFile(read, layoutTender, { ...options, given }) }
}

function answersOf(folder: string): readonly LayoutEdit[] {
  const path = join(folder, 'layout.json')
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : []
}

/** Quotes as `expected.json` has them: what was read, without ids and dates that Headroom gives. */
export function fragmentOf(reading: FileReading): unknown {
  return {
    quotes: reading.quotes.map(({ quote: { id: _, round: __, receivedOn: ___, ...quote }, ready }) => ({
      ready,
      ...quote,
    })),
  }
}

/** Problems as `problems.json` has them: what is asked of the proposal, then what is said of the confirmed reading. */
export function problemsOf({ proposed, confirmed }: CorpusReading): unknown {
  return {
    asked: (proposed.proposal?.questions ?? []).map(({ id }) => id),
    problems: confirmed.problems.map(({ severity, code, where }) => {
      const place = where.kind === 'cell' ? [where.sheet, where.address].filter((part) => part !== undefined) : []
      return `${severity} ${code} ${place.join('!')}`
    }),
  }
}
