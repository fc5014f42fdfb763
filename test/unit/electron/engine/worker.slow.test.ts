// The real thread with the real solver: an award, its board, a comparison and a report cross it and come back whole.
import { afterAll, describe, expect, it } from 'vitest'
import { createEngine } from '../../../../electron/engine/client.ts'
import type { AwardJobOptions } from '../../../../shared/contract/jobs.ts'
import type { JobProgress } from '../../../../shared/contract/views.ts'
import type { Tender } from '../../../../shared/tender/tender.ts'
import { randomTender } from '../../../builders/random-tender.ts'
import { workedTender } from '../../../builders/worked-tender.ts'

const workerFile = new URL('../../../../electron/engine/worker.ts', import.meta.url)
const logs: string[] = []
const engine = createEngine({ workers: { long: 1, quick: 1 }, workerFile, log: (line) => logs.push(line) })
afterAll(() => engine.close())

const tender = workedTender()
const options: AwardJobOptions = { gap: 1e-6, workLimit: 1000, seed: 0, versions: {} }
const noRules = { kind: 'rules', id: 'none', name: 'No rules', rules: [] } as const
const single = { kind: 'standard', id: 'single-vendor' } as const

describe('engine thread', () => {
  it('solves cases, typed and standard, with progress on the way', async () => {
    const heard: JobProgress[] = []
    const running = engine.run({ name: 'award', args: { tender, cases: [noRules, single], options } }, (progress) => {
      heard.push(progress)
    })
    const outcome = await running.result
    if (outcome.kind !== 'done') throw new Error(outcome.kind)
    const { cases, unfinished } = outcome.result
    expect(unfinished).toBe(null)
    expect(cases.map((known) => [known.id, known.standard, known.award.status, known.award.scenario])).toEqual([
      ['none', false, 'optimal', 'none'],
      ['single-vendor', true, 'optimal', 'single-vendor'],
    ])
    expect(cases[0]?.award.totals?.total).toBeCloseTo(3_261_281.99, 2)
    expect(cases[1]?.award.totals?.total).toBeCloseTo(3_403_684.43, 2)
    expect(heard[0]).toMatchObject({ job: running.id, step: 'No rules', done: 0, of: 2 })
    expect(heard.some((progress) => progress.step.startsWith('Best single vendor'))).toBe(true)
    expect(heard.some((progress) => progress.incumbent !== null || progress.bound !== null)).toBe(true)
  })

  it('prices a typed award and makes one of lines that were left over, unless they break a rule', async () => {
    const lines = [{ offer: 'a', quantity: 192, start: 0 }]
    const typed = await engine.run({ name: 'manual', args: { tender, lines, rules: [], options } }).result
    expect(typed).toMatchObject({ kind: 'done', result: { options: { manual: true } } })
    expect(typed.kind === 'done' && typed.result.totals?.total).toBeCloseTo(3_403_684.43, 2)
    const settle = (rules: NonNullable<Tender['awardScenarios']>[number]['rules']) => {
      const question = { kind: 'rules', id: 'x', name: 'X', rules } as const
      return engine.run({ name: 'settle', args: { tender, options, unfinished: { question, lines, bound: 3e6 } } })
        .result
    }
    expect(await settle([])).toMatchObject({
      kind: 'done',
      result: { id: 'x', award: { status: 'limit', bound: 3e6, scenario: 'x' } },
    })
    expect(await settle([{ type: 'vendor-count', min: 2 }])).toEqual({ kind: 'done', result: null })
  })

  it('makes the board of an award', async () => {
    const solved = await engine.run({ name: 'award', args: { tender, cases: [noRules], options } }).result
    const [known] = solved.kind === 'done' ? solved.result.cases : []
    if (known === undefined) throw new Error(solved.kind)
    const args = { tender, award: known.award, cases: [known], locale: 'en-US' }
    const outcome = await engine.run({ name: 'board', args }).result
    if (outcome.kind !== 'done') throw new Error(outcome.kind)
    expect(outcome.result.cases.map((one) => one.id)).toContain('n-1-vendor')
    expect(outcome.result.whyNot.map((answer) => answer.vendor)).toContain('A')
  })

  it('compares quotes and explains a number, of the comparison and of an award', async () => {
    const compared = await engine.run({ name: 'compare', args: { tender } }).result
    const cell = compared.kind === 'done' ? compared.result.rows[0]?.cells[0]?.path : undefined
    if (cell === undefined) throw new Error('no comparison')
    expect(await engine.run({ name: 'explain', args: { tender, path: cell } }).result).toMatchObject({
      kind: 'done',
      result: { path: cell },
    })
    const lines = [{ offer: 'a', quantity: 192, start: 0 }]
    const typed = await engine.run({ name: 'manual', args: { tender, lines, rules: [], options } }).result
    if (typed.kind !== 'done') throw new Error(typed.kind)
    const explained = await engine.run({ name: 'explain', args: { tender, award: typed.result, path: 'totals.npv' } })
      .result
    expect(explained).toMatchObject({ kind: 'done', result: { path: 'totals.npv' } })
    expect(await engine.run({ name: 'explain', args: { tender, path: 'nowhere' } }).result).toEqual({
      kind: 'done',
      result: null,
    })
  })

  it('sets a report', async () => {
    const blocks = [{ kind: 'heading', level: 1, text: 'An award' } as const]
    const pdf = { title: 'T', subject: 'S', running: 'R', legend: 'L', locale: 'en-US' }
    const outcome = await engine.run({ name: 'report', args: { blocks, options: pdf } }).result
    expect(outcome.kind === 'done' && new TextDecoder('latin1').decode(outcome.result.slice(0, 5))).toBe('%PDF-')
  })

  it('stops a solve that is cancelled', async () => {
    const cases = Array.from({ length: 200 }, (_, index) => ({ ...noRules, id: `case-${index}` }))
    const running = engine.run({ name: 'award', args: { tender, cases, options } }, () => running.cancel())
    const outcome = await running.result
    expect(outcome.kind).toBe('cancelled')
    expect(outcome.kind === 'cancelled' && (outcome.result?.cases.length ?? 0)).toBeLessThan(200)
  })

  it('says that a job which crashed is not the buyer’s fault', async () => {
    const broken = { ...tender, accelerators: [] }
    const outcome = await engine.run({ name: 'award', args: { tender: broken, cases: [noRules], options } }).result
    expect(outcome).toMatchObject({ kind: 'failed', what: expect.stringContaining('the award stopped unexpectedly') })
    expect(logs).toHaveLength(1)
  })

  it('gives the same award on the thread as the same question asked again', async () => {
    const random = randomTender(7)
    const ask = async () => {
      const outcome = await engine.run({ name: 'award', args: { tender: random, cases: [noRules], options } }).result
      return outcome.kind === 'done' ? JSON.stringify(outcome.result) : outcome.kind
    }
    expect(await ask()).toBe(await ask())
  })
})
