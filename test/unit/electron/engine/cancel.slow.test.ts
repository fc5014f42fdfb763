// A real solve that is cancelled, when it stops by itself and when its thread must be ended: the best award found is kept either way.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createEngine, type Engine } from '../../../../electron/engine/client.ts'
import { standardOptions } from '../../../../electron/engine/standard-options.ts'
import type { AwardJobResult } from '../../../../shared/contract/jobs.ts'
import { readTender } from '../../../../shared/tender/read-tender.ts'

const workerFile = new URL('../../../../electron/engine/worker.ts', import.meta.url)
const document = join(import.meta.dirname, '../../../fixtures/bench/forty-offers.json')
const engines: Engine[] = []
afterEach(() => Promise.all(engines.splice(0).map((engine) => engine.close())))

function load() {
  const { tender } = readTender(JSON.parse(readFileSync(document, 'utf8')))
  if (tender === undefined) throw new Error('the tender of the bench cannot be read')
  return tender
}

const tender = load()
const cases = [{ kind: 'rules', id: 'free', name: 'Free', rules: [] }] as const

/** Solves far longer than the test may take, and cancels once there is an award. */
async function cancelled(engine: Engine): Promise<AwardJobResult> {
  engines.push(engine)
  const options = { ...standardOptions, gap: 0 }
  const running = engine.run({ name: 'award', args: { tender, cases, options } }, (progress) => {
    if (progress.incumbent !== null) running.cancel()
  })
  const outcome = await running.result
  if (outcome.kind !== 'cancelled' || outcome.result === null) throw new Error(outcome.kind)
  return outcome.result
}

describe('cancel of a real solve', () => {
  it('stops by itself and gives the award as one that a limit ended', async () => {
    const engine = createEngine({ workers: { long: 1, quick: 0 }, workerFile, graceMs: 60_000 })
    const { cases: solved, unfinished } = await cancelled(engine)
    expect(unfinished).toBe(null)
    expect(solved[0]?.award).toMatchObject({ status: 'limit', totals: { total: expect.any(Number) } })
  })

  it('is ended, and an award is made of the lines last told', async () => {
    const engine = createEngine({ workers: { long: 1, quick: 0 }, workerFile, graceMs: 0 })
    const { unfinished } = await cancelled(engine)
    if (unfinished === null) throw new Error('the thread stopped by itself')
    const settled = await engine.run({ name: 'settle', args: { tender, unfinished, options: standardOptions } }).result
    if (settled.kind !== 'done') throw new Error(settled.kind)
    expect(settled.result).toMatchObject({ id: 'free', name: 'Free', standard: false })
    const award = settled.result?.award
    expect(award).toMatchObject({ status: 'limit', scenario: 'free' })
    expect(award?.totals?.total).toBeGreaterThanOrEqual(award?.bound ?? 0)
    expect(award?.lines.length).toBe(unfinished.lines.length)
  })
})
