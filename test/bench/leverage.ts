// How long the whole leverage board of a tender takes, against one award of it and against solving each question from nothing.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createEngine } from '../../electron/engine/client.ts'
import { workOutLeverage } from '../../electron/engine/leverage-board.ts'
import { createSolveHighs } from '../../electron/engine/solve-highs.ts'
import { type AwardHooks, awardTender } from '../../shared/award/award-tender.ts'
import { emptyLeverage } from '../../shared/leverage/leverage.ts'
import type { LeverageTaskKind } from '../../shared/leverage/tasks.ts'
import type { Award } from '../../shared/tender/award.ts'
import type { Leverage } from '../../shared/tender/leverage.ts'
import { readTender } from '../../shared/tender/read-tender.ts'
import type { Rule } from '../../shared/tender/rules/table.ts'
import type { Tender } from '../../shared/tender/tender.ts'

const tenderFile = 'test/fixtures/bench/forty-offers.json'
const pinnedHash = 'd764a124dac7bddf2f7f17d65af9672a0d1195d9e75c00f79f8aeed06e779430'
const gap = 1e-3
const options = { gap, workLimit: 20_000, seed: 0, versions: {} }
/** Vendors, terms, rules and ranges: what the board shows first. */
const kinds: readonly LeverageTaskKind[] = ['vendors', 'clauses', 'rules', 'near-optimal', 'why-lost', 'increments']
const rules: readonly Rule[] = [{ type: 'redundancy', domain: 'vendor' }]

export interface LeverageTimes {
  readonly awardSeconds: number
  readonly boardSeconds: number
  readonly lanes: number
  readonly leverage: Leverage
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
  const lanes = 2
  const board = await workOut(tender, award, lanes, hooks.sha256)
  return { awardSeconds, ...board, lanes }
}

async function workOut(tender: Tender, award: Award, lanes: number, sha256: (text: string) => string) {
  const engine = createEngine({
    workers: { long: lanes, quick: 0 },
    workerFile: new URL('../../electron/engine/worker.ts', import.meta.url),
  })
  const started = performance.now()
  const asked = {
    tender,
    award,
    known: emptyLeverage(tender, award, sha256),
    tasks: { kinds },
    options: { gap, locale: 'en-US' },
  }
  const { result } = workOutLeverage(engine, asked, { onPart: () => undefined, onProgress: () => undefined })
  const { leverage } = await result
  await engine.close()
  return { boardSeconds: (performance.now() - started) / 1000, leverage }
}

export function describeLeverage({ awardSeconds, boardSeconds, lanes, leverage }: LeverageTimes): readonly string[] {
  const worth = leverage.clauses.filter(({ value }) => value.value !== 0)
  return [
    `one award to ${gap * 100} %: ${awardSeconds.toFixed(1)} s; the board on ${lanes} threads: ${boardSeconds.toFixed(1)} s, ${(boardSeconds / awardSeconds).toFixed(1)} ×`,
    `${leverage.vendors.length} vendors, ${leverage.clauses.length} terms changed (${worth.length} worth something), ${leverage.ruleCosts.length} rules, ${leverage.increments?.length ?? 0} increments; ${leverage.open.length} left open`,
  ]
}
