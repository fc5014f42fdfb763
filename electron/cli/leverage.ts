// `leverage`: what each vendor, term and rule is worth, worked out of an award's own question over all engine threads.
import { availableParallelism, totalmem } from 'node:os'
import { awardTender, refusals } from '../../shared/award/award-tender.ts'
import { emptyLeverage, tryAgain } from '../../shared/leverage/leverage.ts'
import { type LeverageTaskKind, standardTasks, type TasksAsked, taskKinds } from '../../shared/leverage/tasks.ts'
import type { Award } from '../../shared/tender/award.ts'
import type { Leverage } from '../../shared/tender/leverage.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { createEngine } from '../engine/client.ts'
import { workOutLeverage } from '../engine/leverage-board.ts'
import { leverageGap } from '../engine/leverage-gap.ts'
import { poolSize } from '../engine/pool-size.ts'
import { createSolveHighs } from '../engine/solve-highs.ts'
import { engineVersions } from '../engine/versions.ts'
import { sha256 } from '../store/sha256.ts'
import { readCase } from './award.ts'
import { type Command, type CommandIo, CommandRefused, exitCodes, readArguments } from './command.ts'
import { leverageText } from './leverage-words.ts'
import { loadAward } from './load-award.ts'
import { loadTender } from './load-tender.ts'
import { readAsks } from './read-position.ts'
import { isTenderFile, orRefuse, withTenderFile } from './tender-file.ts'
import { writeResult } from './write-result.ts'

const usage = `leverage TENDER [--scenario ID | --rules R.json | --award A.json] [--vendor V] [--position P.json] [--tasks ${taskKinds.join(',')}] [--gap 1e-4] [--work-limit N] [--out L.json]`

const options = {
  scenario: { type: 'string' },
  rules: { type: 'string' },
  award: { type: 'string' },
  vendor: { type: 'string' },
  position: { type: 'string' },
  tasks: { type: 'string' },
  gap: { type: 'string' },
  'work-limit': { type: 'string' },
  out: { type: 'string' },
} as const

type Values = { readonly [K in keyof typeof options | 'json']?: string | boolean | (string | boolean)[] | undefined }

export const leverageCommand: Command = {
  name: 'leverage',
  usage,
  summary: 'what each vendor, term and rule is worth: price to win, ceilings, values of clauses',
  run: async (args, io) => {
    const { values, positionals } = readArguments({ name: 'leverage', usage }, args, options, { least: 1, most: 1 })
    const path = positionals[0] ?? ''
    const kinds = readTasks(values.tasks)
    const gap = readNumber('gap', values.gap)
    const { tender, award, run } = await awardFor(path, values, io)
    if (award.totals === null || award.options.manual === true) {
      throw new CommandRefused('there is no solved award, so there is no leverage', exitCodes.no)
    }
    const vendor = values.vendor === undefined ? undefined : String(values.vendor)
    if (vendor !== undefined && !tender.vendors.some(({ id }) => id === vendor)) {
      throw new CommandRefused(`no vendor ${vendor}`, exitCodes.usage)
    }
    const position = values.position === undefined ? undefined : String(values.position)
    const asks = position !== undefined || kinds.includes('clauses') ? readAsks(path, tender, vendor, position) : []
    const kept = run === undefined ? null : keptLeverage(path, run)
    const known = tryAgain(kept ?? emptyLeverage(tender, award, sha256))
    const leverage = await workOut(tender, award, known, { kinds, vendor, asks }, gap ?? leverageGap(award), io)
    if (run !== undefined) withTenderFile(path, (store, file) => orRefuse(store.recordLeverage(file, run, leverage)))
    const text = JSON.stringify(leverage)
    io.out(values.json === true ? text : leverageText(tender, leverage))
    if (values.out !== undefined) await writeResult(String(values.out), `${text}\n`)
    return leverage.open.length === 0 ? exitCodes.done : exitCodes.limit
  },
}

function readTasks(value: Values['tasks']): readonly LeverageTaskKind[] {
  if (value === undefined) return standardTasks
  return String(value)
    .split(',')
    .map((name) => {
      const kind = taskKinds.find((one) => one === name.trim())
      if (kind === undefined) throw new CommandRefused(`no task ${name}: ${taskKinds.join(', ')}`, exitCodes.usage)
      return kind
    })
}

function readNumber(name: string, value: Values['gap']): number | undefined {
  if (value === undefined) return undefined
  const number = Number(value)
  if (!(number >= 0)) throw new CommandRefused(`--${name} takes a number from 0`, exitCodes.usage)
  return number
}

interface Chosen {
  readonly tender: Tender
  readonly award: Award
  /** Of a tender file: the run it is kept with. */
  readonly run?: string
}

/** The award given; else, of a tender file without a case named, its newest fresh run; else the case is solved now. */
async function awardFor(path: string, values: Values, io: CommandIo): Promise<Chosen> {
  const named = values.scenario !== undefined || values.rules !== undefined
  if (values.award !== undefined && named) throw new CommandRefused(`usage: headroom ${usage}`, exitCodes.usage)
  if (values.award !== undefined) return loadAward(path, String(values.award))
  if (!named && isTenderFile(path)) {
    const { tender, award } = await loadAward(path, undefined)
    const run = withTenderFile(path, (store, file) =>
      orRefuse(store.listRuns(file)).find(({ stale, total }) => !stale && total !== null),
    )
    return run === undefined ? { tender, award } : { tender, award, run: run.run }
  }
  const { tender } = loadTender(path)
  const [refused] = refusals(tender)
  if (refused !== undefined) throw new CommandRefused(`${refused.path}: ${refused.what}. ${refused.fix}`, exitCodes.no)
  const workLimit = readNumber('work-limit', values['work-limit']) ?? 20_000
  const gap = readNumber('gap', values.gap) ?? 1e-6
  const award = await awardTender(
    tender,
    readCase(tender, values),
    { gap, workLimit, seed: 0, versions: engineVersions },
    {
      solve: await createSolveHighs(),
      sha256,
      onProgress: ({ work }) => io.progress(`award: ${Math.round(work)} thousand iterations`),
    },
  )
  return { tender, award }
}

function keptLeverage(path: string, run: string): Leverage | null {
  return withTenderFile(path, (store, file) => orRefuse(store.getLeverage(file, run)).leverage)
}

async function workOut(
  tender: Tender,
  award: Award,
  known: Leverage,
  tasks: TasksAsked,
  gap: number,
  io: CommandIo,
): Promise<Leverage> {
  const workers = poolSize(availableParallelism(), totalmem())
  const engine = createEngine({
    workers: { ...workers, quick: 0 },
    workerFile: new URL('../engine/worker.ts', import.meta.url),
    log: io.note,
  })
  try {
    const { result } = workOutLeverage(
      engine,
      { tender, award, known, tasks, options: { gap, locale: 'en-US' } },
      { onPart: () => undefined, onProgress: ({ step, done, of }) => io.progress(`${done} of ${of}: ${step}`) },
    )
    return (await result).leverage
  } finally {
    io.progress('')
    await engine.close()
  }
}
