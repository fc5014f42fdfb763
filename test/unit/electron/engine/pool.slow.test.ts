// Pool and threads alone, with a stand-in for the jobs.
import { afterEach, describe, expect, it } from 'vitest'
import { createEngine, type Engine } from '../../../../electron/engine/client.ts'
import { poolSize } from '../../../../electron/engine/pool-size.ts'
import type { JobRequest } from '../../../../shared/contract/jobs.ts'
import type { JobProgress } from '../../../../shared/contract/views.ts'

const workerFile = new URL('../../../harness/engine-stand-in.ts', import.meta.url)
const forEver = 1e9
const engines: Engine[] = []
const logs: string[] = []

function start(long = 1, quick = 1, graceMs = 2000): Engine {
  const engine = createEngine({ workers: { long, quick }, workerFile, graceMs, log: (line) => logs.push(line) })
  engines.push(engine)
  return engine
}

/** Arguments of the stand-in are no tenders. */
function request(name: JobRequest['name'], args: object = {}): JobRequest {
  return { name, args: args as never }
}

/** A busy job, and a promise that it has begun. */
function begin(engine: Engine, args: { readonly deaf: boolean; readonly rounds: number }) {
  const heard: JobProgress[] = []
  let tell: () => void = () => undefined
  const begun = new Promise<void>((resolve) => {
    tell = resolve
  })
  const running = engine.run(request('award', args), (progress) => {
    heard.push(progress)
    tell()
  })
  return { ...running, heard, begun }
}

afterEach(async () => {
  await Promise.all(engines.splice(0).map((engine) => engine.close()))
  logs.length = 0
})

describe('createEngine', () => {
  it('hands a job to a thread and gives back its result', async () => {
    const outcome = await start().run(request('compare', { echo: 1 })).result
    expect(outcome).toEqual({ kind: 'done', result: { echo: 1 } })
  })

  it('reports progress with the id of the job and its seconds, but not each time', async () => {
    const job = begin(start(), { deaf: false, rounds: 30 })
    expect(await job.result).toEqual({ kind: 'done', result: 'finished' })
    expect(job.heard[0]).toMatchObject({ job: job.id, step: 'searching', done: 0, of: 30 })
    expect(job.heard.every((progress) => progress.seconds >= 0)).toBe(true)
    // Told 150 times; each step counts once, and again only after a while.
    expect(job.heard.length).toBeGreaterThanOrEqual(30)
    expect(job.heard.length).toBeLessThan(150)
  })

  it('lets a cancelled job stop by itself and keeps what it gives', async () => {
    const job = begin(start(), { deaf: false, rounds: forEver })
    await job.begun
    job.cancel()
    const outcome = await job.result
    expect(outcome.kind).toBe('cancelled')
    expect(outcome).toHaveProperty('result', expect.stringContaining('stopped by itself'))
  })

  it('ends the thread of a job that does not listen, keeps the last result it told, and goes on', async () => {
    const engine = start(1, 0, 50)
    const job = begin(engine, { deaf: true, rounds: forEver })
    await job.begun
    job.cancel()
    const outcome = await job.result
    expect(outcome.kind).toBe('cancelled')
    expect(outcome).toHaveProperty('result', expect.stringContaining('best '))
    expect(await engine.run(request('compare', { next: true })).result).toEqual({
      kind: 'done',
      result: { next: true },
    })
  })

  it('answers a quick job while a long one runs and another long one waits', async () => {
    const engine = start(1, 1)
    const running = begin(engine, { deaf: false, rounds: forEver })
    const waiting = begin(engine, { deaf: false, rounds: 1 })
    await running.begun
    expect((await engine.run(request('compare')).result).kind).toBe('done')
    expect(waiting.heard).toEqual([])
    running.cancel()
    expect((await waiting.result).kind).toBe('done')
  })

  it('runs two long jobs at once on two threads', async () => {
    const engine = start(2, 0)
    const one = begin(engine, { deaf: false, rounds: forEver })
    const two = begin(engine, { deaf: false, rounds: forEver })
    await Promise.all([one.begun, two.begun])
    expect(engine.cancel(one.id) && engine.cancel(two.id)).toBe(true)
    expect((await Promise.all([one.result, two.result])).map((outcome) => outcome.kind)).toEqual([
      'cancelled',
      'cancelled',
    ])
  })

  it('cancels a job that still waits', async () => {
    const engine = start(1, 0)
    const running = begin(engine, { deaf: false, rounds: forEver })
    const waiting = begin(engine, { deaf: false, rounds: 1 })
    waiting.cancel()
    expect(await waiting.result).toEqual({ kind: 'cancelled', result: null })
    expect(engine.cancel(waiting.id)).toBe(false)
    running.cancel()
  })

  it('says in words that a job crashed, logs the place without quoting, and replaces the thread', async () => {
    const engine = start(1, 0)
    const outcome = await engine.run(request('manual')).result
    expect(outcome).toMatchObject({ kind: 'failed', what: expect.stringContaining('the typed award') })
    expect(logs).toHaveLength(1)
    expect(logs[0]).toContain('RangeError')
    expect(logs[0]).not.toContain('secret')
    expect((await engine.run(request('compare')).result).kind).toBe('done')
  })

  it('says so when the thread itself dies', async () => {
    const engine = start(1, 0)
    const after = engine.run(request('explain')).result
    const next = engine.run(request('compare')).result
    expect((await after).kind).toBe('failed')
    expect(logs[0]).toContain('exit 3')
    expect((await next).kind).toBe('done')
  })

  it('ends what runs and waits when it closes', async () => {
    const engine = start(1, 0)
    const running = begin(engine, { deaf: true, rounds: forEver })
    const waiting = begin(engine, { deaf: true, rounds: forEver })
    await running.begun
    await engine.close()
    expect((await running.result).kind).toBe('cancelled')
    expect((await waiting.result).kind).toBe('cancelled')
  })
})

describe('poolSize', () => {
  it('leaves one core free, and a thread for short jobs', () => {
    expect(poolSize(2, 8 * 2 ** 30)).toEqual({ long: 2, quick: 1 })
    expect(poolSize(8, 32 * 2 ** 30)).toEqual({ long: 4, quick: 1 })
    expect(poolSize(4, 32 * 2 ** 30)).toEqual({ long: 3, quick: 1 })
  })

  it('takes less where memory is short, but never nothing', () => {
    expect(poolSize(1, 2 ** 30)).toEqual({ long: 1, quick: 0 })
    expect(poolSize(8, 4 * 2 ** 30)).toEqual({ long: 2, quick: 1 })
  })
})
