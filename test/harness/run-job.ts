// A long job as the window lives through it: started by a call, followed by its events to the end.
import type { Page } from 'playwright'
import type { Bridge } from '../../shared/contract/calls.ts'
import type { JobEnd, JobProgress } from '../../shared/contract/views.ts'
import { mustCall } from './call.ts'

export interface WatchedJob {
  readonly end: JobEnd
  readonly progress: readonly JobProgress[]
  /** From the start to the end, and from the request to cancel, if there was one, to the end. */
  readonly ms: number
  readonly cancelMs: number | null
}

interface Heard {
  readonly progress: JobProgress[]
  readonly ends: JobEnd[]
}

/** Starts a job and waits for its end; it is cancelled once `cancelWhen` says so of its progress and the milliseconds since the start. */
export async function runJob(
  page: Page,
  start: () => Promise<{ readonly job: string }>,
  cancelWhen: (progress: readonly JobProgress[], ms: number) => boolean = () => false,
): Promise<WatchedJob> {
  await page.evaluate(() => {
    const heard: Heard = { progress: [], ends: [] }
    const bridge: Bridge = Reflect.get(globalThis, 'headroom')
    bridge.on('job.progress', (event) => heard.progress.push(event))
    bridge.on('job.end', (event) => heard.ends.push(event))
    Object.assign(globalThis, { heard })
  })
  const started = performance.now()
  const { job } = await start()
  let cancelled: number | null = null
  for (;;) {
    const heard: Heard = await page.evaluate(() => Reflect.get(globalThis, 'heard'))
    const end = heard.ends.find((candidate) => candidate.job === job)
    const now = performance.now()
    const progress = heard.progress.filter((event) => event.job === job)
    if (end !== undefined)
      return { end, progress, ms: now - started, cancelMs: cancelled === null ? null : now - cancelled }
    if (cancelled === null && cancelWhen(progress, now - started)) {
      cancelled = now
      await mustCall(page, 'award.cancel', { job })
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
