// Leverage over real engine threads: the whole board, cut short and gone on with, a task that fails.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEngine, type Engine } from '../../../../electron/engine/client.ts'
import { type LeverageWork, workOutLeverage } from '../../../../electron/engine/leverage-board.ts'
import { sha256 } from '../../../../electron/store/sha256.ts'
import { emptyLeverage, tryAgain } from '../../../../shared/leverage/leverage.ts'
import { type LeverageTask, openTasks, taskKinds } from '../../../../shared/leverage/tasks.ts'
import type { Award } from '../../../../shared/tender/award.ts'
import type { Leverage } from '../../../../shared/tender/leverage.ts'
import { workedTender } from '../../../builders/worked-tender.ts'
import { awardOf } from '../../../harness/solve-tender.ts'

const workerFile = new URL('../../../../electron/engine/worker.ts', import.meta.url)
const engine = createEngine({ workers: { long: 2, quick: 0 }, workerFile, log: () => undefined })
afterAll(() => engine.close())

const tender = workedTender()
const options = { gap: 1e-9, locale: 'en-US' }
const tasks = { kinds: taskKinds }
let award: Award
beforeAll(async () => {
  award = await awardOf(tender, [{ type: 'redundancy', domain: 'vendor' }])
})

/** `onPart` is called with what is known and the work itself, which it may cancel. */
function begin(
  known: Leverage,
  onPart: (part: Leverage, work: LeverageWork) => void = () => undefined,
  over: Engine = engine,
): LeverageWork {
  const work: LeverageWork = workOutLeverage(
    over,
    { tender, award, known, tasks, options },
    { onPart: (part) => onPart(part, work), onProgress: () => undefined },
  )
  return work
}

/** What is done is listed as threads finished it; nothing else depends on that. */
function inOrder(leverage: Leverage): Leverage {
  return { ...leverage, done: [...(leverage.done ?? [])].sort() }
}

const failed = { kind: 'failed', what: 'The thread ended.', fix: 'Start again.' } as const

describe('workOutLeverage', () => {
  let whole: Leverage
  it('works out every task and tells the document after each', async () => {
    const told: number[] = []
    const { leverage, stopped } = await begin(emptyLeverage(tender, award, sha256), (part) => {
      told.push(part.done?.length ?? 0)
    }).result
    whole = leverage
    expect(stopped).toBe(false)
    expect(leverage.open).toEqual([])
    expect(openTasks(tender, award, leverage, tasks)).toEqual([])
    expect(told).toEqual(told.map((_, i) => i + 1))
    const ceilings = ['a', 'b', 'c'].map((id) => {
      const { priceFactor } = leverage.vendors.find(({ vendor }) => vendor.toLowerCase() === id) ?? {}
      return Math.round((priceFactor ?? 0) * 1e6) / 1e6
    })
    expect(ceilings).toEqual([1.586957, 1.744173, 2.533333])
  }, 120_000)

  it('tells what losing each vendor costs before any price', async () => {
    const told: (readonly string[])[] = []
    const asked = { kinds: ['vendors'] } as const
    const { result } = workOutLeverage(
      engine,
      { tender, award, known: emptyLeverage(tender, award, sha256), tasks: asked, options },
      { onPart: ({ done }) => told.push(done ?? []), onProgress: () => undefined },
    )
    await result
    const order = (told.at(-1) ?? []).map((id) => id.split(' ')[0])
    expect(order.filter((kind) => kind === 'price')).toHaveLength(4)
    // With two threads one price may be begun while the last vendor is at work.
    expect(order.lastIndexOf('vendor')).toBeLessThanOrEqual(order.indexOf('price') + 1)
  }, 60_000)

  it('stops when cancelled with what it has, and gone on with ends where an uninterrupted one does', async () => {
    const cut = await begin(emptyLeverage(tender, award, sha256), (part, work) => {
      if ((part.done?.length ?? 0) >= 2) work.cancel()
    }).result
    expect(cut.stopped).toBe(true)
    expect(cut.leverage.done?.length).toBeGreaterThanOrEqual(2)
    expect(cut.leverage.done?.length).toBeLessThan(whole.done?.length ?? 0)
    const began: number[] = []
    const rest = await begin(tryAgain(cut.leverage), (part) => began.push(part.done?.length ?? 0)).result
    expect(began[0]).toBe((cut.leverage.done?.length ?? 0) + 1)
    expect(inOrder(rest.leverage)).toEqual(inOrder(whole))
  }, 120_000)

  it('leaves a task that fails open with the reason, does the others, and tries it again when asked', async () => {
    const failing: Engine = {
      ...engine,
      run: (request, onProgress) => {
        const job = engine.run(request, onProgress)
        const { task } = request.args as { readonly task?: LeverageTask }
        return task?.id === 'first-in' ? { ...job, result: job.result.then(() => failed) } : job
      },
    }
    const { leverage } = await begin(emptyLeverage(tender, award, sha256), undefined, failing).result
    expect(leverage.open).toEqual([{ task: 'first-in', what: 'what our rules cost', why: 'The thread ended.' }])
    expect(leverage.vendors).toEqual(whole.vendors)
    expect(leverage.ruleCosts.every(({ lastIn, firstIn }) => lastIn !== null && firstIn === null)).toBe(true)
    const again = await begin(tryAgain(leverage)).result
    expect(inOrder(again.leverage)).toEqual(inOrder(whole))
  }, 120_000)
})
