// How long the leverage board of a tender takes, against one award of it and against solving each question from nothing.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createEngine } from '../../electron/engine/client.ts'
import { createSolveHighs } from '../../electron/engine/solve-highs.ts'
import { type AwardHooks, awardTender } from '../../shared/award/award-tender.ts'
import { asksOfOffer } from '../../shared/leverage/asks-of-offer.ts'
import { type LeverageDesk, openLeverage } from '../../shared/leverage/desk.ts'
import { emptyLeverage, mergePart } from '../../shared/leverage/leverage.ts'
import { runTask } from '../../shared/leverage/run-task.ts'
import { bidders, type LeverageTask, type LeverageTaskKind, openTasks } from '../../shared/leverage/tasks.ts'
import { activeOffers } from '../../shared/tender/active-offers.ts'
import type { Award } from '../../shared/tender/award.ts'
import type { Leverage } from '../../shared/tender/leverage.ts'
import { readTender } from '../../shared/tender/read-tender.ts'
import type { Rule } from '../../shared/tender/rules/table.ts'
import type { Tender } from '../../shared/tender/tender.ts'

const tenderFile = 'test/fixtures/bench/forty-offers.json'
const pinnedHash = 'd764a124dac7bddf2f7f17d65af9672a0d1195d9e75c00f79f8aeed06e779430'
const gap = 1e-3
const options = { gap, workLimit: 20_000, seed: 0, versions: {} }
/** The board measured: the price and worth of so many vendors, at least so many terms, and every rule. */
const size = { vendors: 8, terms: 15 }
const rules: readonly Rule[] = [{ type: 'redundancy', domain: 'vendor' }]
const lanes = 2

export interface LeverageTimes {
  readonly awardSeconds: number
  /** Over both threads. */
  readonly boardSeconds: number
  /** How long the tasks of each kind took, on one thread. */
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
  console.log(`board ${board.boardSeconds.toFixed(1)} s, one award ${awardSeconds.toFixed(1)} s`)
  return { awardSeconds, ...board, asked: await compareWithNothing(tender, award, hooks) }
}

async function workOut(tender: Tender, award: Award, sha256: (text: string) => string) {
  const engine = createEngine({
    workers: { long: lanes, quick: 0 },
    workerFile: new URL('../../electron/engine/worker.ts', import.meta.url),
  })
  const started = performance.now()
  const kindSeconds = new Map<string, number>()
  let known = emptyLeverage(tender, award, sha256)
  await inLanes(open(['vendors']))
  await inLanes([...open(['vendors']), ...clausesOf(open(['clauses'])), ...open(['rules'])])
  const boardSeconds = (performance.now() - started) / 1000
  await engine.close()
  return { boardSeconds, kindSeconds, leverage: known }

  function open(kinds: readonly LeverageTaskKind[]): readonly LeverageTask[] {
    const vendors = bidders(tender, award).slice(0, size.vendors)
    return openTasks(tender, award, known, { kinds }).filter(
      (task) => !('vendor' in task) || vendors.includes(task.vendor),
    )
  }
  /** Offers of the award first, until there are terms enough. */
  function clausesOf(tasks: readonly LeverageTask[]): readonly LeverageTask[] {
    let terms = 0
    return tasks.filter((task) => {
      if (terms >= size.terms || task.kind !== 'clauses') return false
      const active = activeOffers(tender).active.find(({ offer }) => offer.id === task.offer)
      terms += active === undefined ? 0 : asksOfOffer(tender, active.offer).length
      return true
    })
  }
  async function inLanes(tasks: readonly LeverageTask[]): Promise<void> {
    const waiting = [...tasks]
    const lane = async (): Promise<void> => {
      for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) await runOne(task)
    }
    await Promise.all(Array.from({ length: lanes }, lane))
  }
  async function runOne(task: LeverageTask): Promise<void> {
    const before = performance.now()
    const args = { tender, award, task, known, options: { gap, locale: 'en-US' } }
    const outcome = await engine.run({ name: 'leverage', args }, () => undefined).result
    if (outcome.kind !== 'done' || outcome.result === null) throw new Error(`${task.id} was not answered`)
    known = mergePart(known, task.id, outcome.result, tender, award)
    const seconds = (performance.now() - before) / 1000
    kindSeconds.set(task.kind, (kindSeconds.get(task.kind) ?? 0) + seconds)
    console.log(`${task.id}: ${seconds.toFixed(1)} s`)
  }
}

/** A loser's and a winner's leverage, the terms of one offer, one rule: a thread's processor time, in turn. */
async function compareWithNothing(tender: Tender, award: Award, hooks: AwardHooks): Promise<LeverageTimes['asked']> {
  const vendors = bidders(tender, award)
  const offer = fewestTerms(tender, award)
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

/** Of the award's offers, the one that is asked about in the fewest terms. */
function fewestTerms(tender: Tender, award: Award): string {
  const { active } = activeOffers(tender)
  const terms = (id: string) => {
    const found = active.find(({ offer }) => offer.id === id)
    return found === undefined ? Number.POSITIVE_INFINITY : asksOfOffer(tender, found.offer).length
  }
  const taken = [...award.lines, ...award.use].map(({ offer }) => offer)
  return taken.toSorted((a, b) => terms(a) - terms(b))[0] ?? ''
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
    `${leverage.vendors.length} vendors, ${leverage.clauses.length} terms changed (${worth.length} worth something), ${leverage.ruleCosts.length} rules`,
    `on one thread: ${[...kindSeconds].map(([kind, took]) => `${kind} ${took.toFixed(0)} s`).join(', ')}`,
    ...asked.map(
      ({ what, seeded, fromNothing }) =>
        `${what}: ${seeded.toFixed(1)} s of processor, each question from nothing ${fromNothing.toFixed(1)} s`,
    ),
    `these from nothing take ${(whole((one) => one.fromNothing) / whole((one) => one.seeded)).toFixed(2)} × as long`,
  ]
}
