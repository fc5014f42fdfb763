// `import`: vendors' sheets, ours or their own, into a tender file; with --dry-run only what reading them gives.
import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { describePlace, describeProblem } from '../../shared/kernel/problem.ts'
import type { ListAnswers } from '../../shared/observation/list-preview.ts'
import type { CellFix, FileReading } from '../../shared/quote/import-preview.ts'
import type { Layout } from '../../shared/quote/layout/layout.ts'
import { readFiles } from '../../shared/quote/read-file.ts'
import { forkImportChild } from '../import/fork-child.ts'
import { type FileToImport, importCommit, listsToImport } from '../import/import-commit.ts'
import { readFileInChild } from '../import/read-in-child.ts'
import type { TenderDocument } from '../store/store.ts'
import { type Command, type CommandIo, CommandRefused, exitCodes, readArguments } from './command.ts'
import { writeAskedFixList } from './fix-list-file.ts'
import {
  acceptedOf,
  type LayoutAnswers,
  layoutLines,
  layoutOptions,
  layoutUsage,
  readLayoutAnswers,
  saveLayout,
} from './layout-answers.ts'
import { listLines, listOptions, listUsage, readListAnswers } from './list-answers.ts'
import { loadTender, readJsonFile } from './load-tender.ts'
import { readTake, type TakeAsked, takeOptions, takeUsage } from './take-options.ts'
import { isTenderFile, orRefuse, withTenderFileAsync } from './tender-file.ts'

const usage = `import F.headroom SHEET… [--dry-run] [--fixes FIXES.json] [--cells] ${layoutUsage} ${takeUsage} ${listUsage}`

const options = {
  'dry-run': { type: 'boolean' },
  fixes: { type: 'string' },
  cells: { type: 'boolean' },
  ...layoutOptions,
  ...takeOptions,
  ...listOptions,
} as const

interface FileFix extends CellFix {
  /** File name without its folder. */
  readonly file: string
}

export const importCommand: Command = {
  name: 'import',
  usage,
  summary: 'read vendors’ sheets and price lists (XLSX, XLS, ODS, CSV) and take in their quotes and observations',
  run: async (args, io) => {
    const { values, positionals } = readArguments({ name: 'import', usage }, args, options, { least: 2, most: 100 })
    const [path = '', ...sheets] = positionals
    const order: ReadOrder = {
      fixes: typeof values.fixes === 'string' ? readFixes(values.fixes) : [],
      list: readListAnswers(values, usage),
      layout: readLayoutAnswers(values, sheets.length, usage),
      take: readTake(values, sheets.length, usage),
      saved: [],
    }
    const dryRun = values['dry-run'] === true
    if (!isTenderFile(path)) {
      const { tender } = loadTender(path)
      if (!dryRun) {
        throw new CommandRefused('a tender document (JSON) is not changed by an import; use --dry-run', exitCodes.usage)
      }
      return report(await readSheets(sheets, { tender, sources: [], taken: new Map() }, order, io), nothing, values, io)
    }
    return withTenderFileAsync(path, async (store, file) => {
      const document = orRefuse(store.document(file))
      const saved = orRefuse(store.layouts(file)).map(({ layout }) => layout)
      const read = await readSheets(sheets, document, { ...order, saved }, io)
      const commit = importCommit(read, document.tender, document.revision)
      const goes = !dryRun && (commit.quotes.length > 0 || commit.lists !== undefined)
      if (goes) orRefuse(store.commitImport(file, randomUUID(), commit))
      const taken = {
        quotes: commit.quotes.map(({ draft }) => draft.quote.id),
        lists: [...new Set((commit.lists ?? []).map(({ sha256 }) => sha256))],
      }
      return report(read, goes ? taken : nothing, values, io)
    })
  },
}

interface ReadOrder {
  readonly fixes: readonly FileFix[]
  readonly list: ListAnswers
  readonly layout: LayoutAnswers
  readonly take: TakeAsked
  /** Layouts kept with the tender and on this computer. */
  readonly saved: readonly Layout[]
}

async function readSheets(
  paths: readonly string[],
  { tender, sources, taken }: Pick<TenderDocument, 'tender' | 'sources' | 'taken'>,
  { fixes, list, layout, take, saved }: ReadOrder,
  io: CommandIo,
): Promise<readonly FileToImport[]> {
  const reads: Awaited<ReturnType<typeof readFileInChild>>[] = []
  for (const path of paths) {
    io.progress(`reading ${basename(path)}`)
    reads.push(await readFileInChild(path, () => forkImportChild()))
  }
  io.progress('')
  const fixesOf = (index: number) => fixes.filter((fix) => fix.file === reads[index]?.file)
  const receivedOn = new Date().toISOString().slice(0, 10)
  const known = { imported: new Set(sources), taken, saved: [...layout.layouts, ...saved] }
  const options = {
    ...known,
    fixesOf,
    receivedOn,
    listOf: () => list,
    arrivalOf: () => take.arrival,
    answersOf: (index: number) => take.answers.filter(({ file }) => file === reads[index]?.file),
  }
  const first = readFiles(reads, tender, options)
  const readings = layout.accept ? readFiles(reads, tender, { ...options, givenOf: acceptedOf(first) }) : first
  await saveLayout(layout, readings)
  for (const { file, proposal } of readings) {
    if (layout.layouts.length > 0 && proposal?.from === 'proposed')
      io.note(`${file}: none of the layouts given fits it`)
  }
  await writeAskedFixList(take, reads[0], readings[0], tender)
  return reads.flatMap((read, index) => {
    const reading = readings[index]
    return reading === undefined
      ? []
      : [{ reading, bytes: read.bytes, fixes: fixesOf(index), ...listsToImport(read, tender, list) }]
  })
}

/** A list of `{ file, sheet, address, text }`. */
function readFixes(path: string): readonly FileFix[] {
  const json = readJsonFile(path)
  const isFix = (fix: unknown): fix is FileFix =>
    typeof fix === 'object' &&
    fix !== null &&
    (['file', 'sheet', 'address', 'text'] as const).every((key) => typeof (fix as Partial<FileFix>)[key] === 'string')
  if (!Array.isArray(json) || !json.every(isFix)) {
    throw new CommandRefused(`${path} is not a list of { file, sheet, address, text }`, exitCodes.usage)
  }
  return json
}

type Values = { readonly json?: unknown; readonly cells?: unknown }

/** What went into the tender. */
interface Taken {
  /** Ids. */
  readonly quotes: readonly string[]
  /** SHA-256 of the price lists' files. */
  readonly lists: readonly string[]
}

const nothing: Taken = { quotes: [], lists: [] }

function report(reads: readonly FileToImport[], taken: Taken, values: Values, io: CommandIo) {
  const readings = reads.map(({ reading }) => reading)
  if (values.json === true) {
    io.out(
      JSON.stringify(
        {
          files: readings.map((reading) => printed(reading, values.cells === true)),
          imported: taken.quotes,
          observed: readings.filter(({ sha256 }) => taken.lists.includes(sha256)).map(({ file }) => file),
        },
        null,
        2,
      ),
    )
  } else for (const reading of readings) tell(reading, taken, io)
  return readings.every(isClean) ? exitCodes.done : exitCodes.no
}

/** A file that gave quotes or observations without open points, or is in the tender already. */
function isClean(reading: FileReading): boolean {
  if (reading.refused !== undefined) return false
  if (reading.observations !== undefined) return reading.observations.ready
  return reading.alreadyImported || (reading.quotes.length > 0 && reading.quotes.every((draft) => draft.ready))
}

function printed(reading: FileReading, cells: boolean) {
  const { sheets, quotes, ...rest } = reading
  return {
    ...rest,
    sheets: sheets.map(({ cells: pictured, ...sheet }) => (cells ? { ...sheet, cells: pictured } : sheet)),
    quotes: quotes.map((draft) => draft.quote),
    drafts: quotes.map(({ quote, ...draft }) => ({ quote: quote.id, ...draft })),
  }
}

function tell(reading: FileReading, taken: Taken, io: CommandIo): void {
  if (reading.refused !== undefined) {
    io.out(`${reading.file}: refused. ${reading.refused.message}`)
    return
  }
  if (reading.alreadyImported) io.out(`${reading.file}: the same file is in the tender already`)
  for (const line of [...layoutLines(reading), ...listLines(reading, taken.lists)]) io.out(line)
  for (const { quote, ready, replacesRound, changes } of reading.quotes) {
    const state = taken.quotes.includes(quote.id)
      ? 'imported'
      : ready
        ? 'ready'
        : 'held back: errors or questions about it are open'
    const after = replacesRound === null ? '' : ` after round ${replacesRound}`
    io.out(
      `${reading.file}: ${quote.vendor}, round ${quote.round ?? 1}${after}, ${quote.offers.length} offers: ${state}`,
    )
    for (const { offer, was, is } of changes) io.out(`  changed  ${offer === '' ? 'quote' : offer}: ${was} → ${is}`)
  }
  for (const problem of reading.problems) {
    io.out(`  ${problem.severity.padEnd(8)} ${describePlace(problem.where)}: ${describeProblem(problem)}`)
  }
}
