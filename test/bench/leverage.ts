// How long the whole leverage board of a tender takes, against one award of it and against solving each question from nothing.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createEngine } from '../../electron/engine/client.ts'
import { workOutLeverage } from '../../electron/engine/leverage-board.ts'
import { createSolveHighs } from '../../electron/engine/solve-highs.ts'
import { type AwardHooks, awardTender } from '../../shared/award/award-tender.ts'
import { type LeverageDesk, openLeverage } from '../../shared/leverage/desk.ts'
import { emptyLeverage } from '../../shared/leverage/leverage.ts'
import { runTask } from '../../shared/leverage/run-task.ts'
import { bidders, type LeverageTask, standardTasks } from '../../shared/leverage/tasks.ts'
import type { Award } from '../../shared/tender/award.ts'
import type { Leverage } from '../../shared/tender/leverage.ts'
import { readTender } from '../../shared/tender/read-tender.ts'
import type { Rule } from '../../shared/tender/rules/table.ts'
import type { Tender } from '../../shared/tender/tender.ts'

const tenderFile = 'test/fixtures/bench/forty-offers.json'
const pinnedHash = 'd764a124dac7bddf2f7f17d65af9672a0d1195d9e75c00f79f8aeed06e779430'
const gap = 1e-3
const options = { gap, workLimit: 20_000, seed: 0, versions: {} }
/** What the board shows unless more is asked for. */
const kinds = standardTasks
const rules: readonly Rule[] = [{ type: 'redundancy', domain: 'vendor' }]
const lanes = 2

export interface LeverageTimes {
  readonly awardSeconds: number
  /** The standard board over both threads. */
  readonly boardSeconds: number
  /** When each kind of task was last told of, seconds from the beginning. */
  readonly kindSeconds: ReadonlyMap<string, number>
  readonly leverage: Leverage
  /** Some questions of the board alone on one thread, as the board asks them and each from nothing. */
  readonly asked: readonly { readonly what: string; readonly seeded: number; readonly fromNothing: number }[]
}

/** Throws when the tender is not the pinned one or there is no award. */
export async function measureLeverage(): Promise<LeverageTimes> {
  const bytes = readFileSync(tenderFile)
  const hash = createHash('sha256').update(bytes).digest('hex')
  if (hash !== pinnedHash) throw new Error(`${tenderFile} is not the pinned tender: ${hash}`)
  const { tender } = readTender(JSON.parse(bytes.toString()))
  if (tender === undefined) throw new Error(`${tenderFile} is no tender`)
  const hooks: AwardHooks = {
    solve: await createSolveHighs(),
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
  }
  const started = performance.now()
  const award = await awardTender(tender, rules, options, hooks)
  const awardSeconds = (performance.now() - started) / 1000
  if (award.totals === null) throw new Error(`the bench tender ended ${award.status}`)
  const board = await workOut(tender, award, hooks.sha256)
  return { awardSeconds, ...board, asked: await compareWithNothing(tender, award, hooks) }
}

async function workOut(tender: Tender, award: Award, sha256: (text: string) => string) {
  const engine = createEngine({
    workers: { long: lanes, quick: 0 },
    workerFile: new URL('../../electron/engine/worker.ts', import.meta.url),
  })
  const started = performance.now()
  const seconds = () => (performance.now() - started) / 1000
  const kindSeconds = new Map<string, number>()
  const asked = {
    tender,
    award,
    known: emptyLeverage(tender, award, sha256),
    tasks: { kinds },
    options: { gap, locale: 'en-US' },
  }
  const { result } = workOutLeverage(engine, asked, {
    onPart: ({ done }) => kindSeconds.set(done?.at(-1)?.split(' ')[0] ?? '', seconds()),
    onProgress: () => undefined,
  })
  const { leverage } = await result
  await engine.close()
  return { boardSeconds: seconds(), kindSeconds, leverage }
}

/** A loser's and a winner's leverage, the terms of one offer, one rule: a thread's processor time, in turn. */
async function compareWithNothing(tender: Tender, award: Award, hooks: AwardHooks): Promise<LeverageTimes['asked']> {
  const vendors = bidders(tender, award)
  const offer = award.lines[0]?.offer ?? ''
  const tasks: readonly LeverageTask[] = [
    { id: '', kind: 'vendor', vendor: vendors[0] ?? '' },
    { id: '', kind: 'vendor', vendor: vendors.at(-1) ?? '' },
    { id: '', kind: 'clauses', offer },
    { id: '', kind: 'last-in', rule: 0 },
  ]
  const known = emptyLeverage(tender, award, hooks.sha256)
  const times = []
  for (const task of tasks) {
    const seeded = await cpuSeconds(() => runTask(openDesk(), task, known))
    const fromNothing = await cpuSeconds(() => runTask(forgetful(), task, known))
    times.push({
      what: `${task.kind} ${'vendor' in task ? task.vendor : 'offer' in task ? task.offer : ''}`,
      seeded,
      fromNothing,
    })
  }
  return times

  function openDesk(): LeverageDesk {
    const quiet = { isCancelled: () => false, onStep: () => undefined }
    return openLeverage(tender, award, { gap, locale: 'en-US' }, { ...hooks, ...quiet })
  }
  /** Every question to the end, without a start, without cuts that others needed. */
  function forgetful(): LeverageDesk {
    return {
      ...openDesk(),
      ask: (step, { start: _, decide: __, ...asked }) => openDesk().ask(step, asked),
    }
  }
}

async function cpuSeconds(run: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

export function describeLeverage(times: LeverageTimes): readonly string[] {
  const { awardSeconds, boardSeconds, kindSeconds, leverage, asked } = times
  const worth = leverage.clauses.filter(({ value }) => value.value !== 0)
  const whole = (pick: (one: LeverageTimes['asked'][number]) => number) =>
    asked.reduce((sum, one) => sum + pick(one), 0)
  return [
    `one award to ${gap * 100} %: ${awardSeconds.toFixed(1)} s; the board on ${lanes} threads: ${boardSeconds.toFixed(1)} s, ${(boardSeconds / awardSeconds).toFixed(1)} ×`,
    `${leverage.vendors.length} vendors, ${leverage.clauses.length} terms changed (${worth.length} worth something), ${leverage.ruleCosts.length} rules, ${leverage.increments?.length ?? 0} increments; ${leverage.open.length} left open`,
    `last told: ${[...kindSeconds].map(([kind, at]) => `${kind} ${at.toFixed(0)} s`).join(', ')}`,
    ...asked.map(
      ({ what, seeded, fromNothing }) =>
        `${what}: ${seeded.toFixed(1)} s of processor, each question from nothing ${fromNothing.toFixed(1)} s`,
    ),
    `these from nothing take ${(whole((one) => one.fromNothing) / whole((one) => one.seeded)).toFixed(2)} × as long`,
  ]
}
