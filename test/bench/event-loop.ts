// How long main's event loop stands still while an engine thread solves: the window is only as quick as main.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { createEngine } from '../../electron/engine/client.ts'
import { standardOptions } from '../../electron/engine/standard-options.ts'
import { entryUrl } from '../../electron/entry-url.ts'
import type { Rule } from '../../shared/tender/rules/table.ts'
import type { Tender } from '../../shared/tender/tender.ts'

export interface LoopDelay {
  /** Milliseconds beyond the time a timer was due, over the watch. */
  readonly medianMs: number
  readonly p99Ms: number
  readonly worstMs: number
  /** The same with nothing to do, just before. */
  readonly idleWorstMs: number
  readonly watchedSeconds: number
  /** Progress reports heard in that time: proof that the solve ran. */
  readonly reports: number
}

const resolutionMs = 5
const warmUpMs = 500

/** Solves the tender under the rules on an engine thread as the app does, for at most `seconds`, and watches this thread meanwhile. */
export async function measureEventLoop(tender: Tender, rules: readonly Rule[], seconds: number): Promise<LoopDelay> {
  const idle = watch()
  await new Promise((resolve) => setTimeout(resolve, warmUpMs))
  const idleWorstMs = idle.stop().worstMs
  const engine = createEngine({ workers: { long: 1, quick: 1 }, workerFile: entryUrl('engine-thread') })
  const started = performance.now()
  const watching = watch()
  let reports = 0
  const cases = [{ kind: 'rules', id: 'bench', name: 'Bench', rules } as const]
  const job = engine.run({ name: 'award', args: { tender, cases, options: standardOptions } }, () => {
    reports += 1
  })
  const timer = setTimeout(job.cancel, seconds * 1000)
  await job.result
  clearTimeout(timer)
  const delay = watching.stop()
  await engine.close()
  return { ...delay, idleWorstMs, watchedSeconds: (performance.now() - started) / 1000, reports }
}

/** Watches this thread until it is stopped. */
export function watch() {
  const histogram = monitorEventLoopDelay({ resolution: resolutionMs })
  histogram.enable()
  const beyond = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e6 - resolutionMs)
  return {
    stop: (): Pick<LoopDelay, 'medianMs' | 'p99Ms' | 'worstMs'> => {
      histogram.disable()
      const { max } = histogram
      return {
        medianMs: beyond(histogram.percentile(50)),
        p99Ms: beyond(histogram.percentile(99)),
        worstMs: beyond(max),
      }
    },
  }
}
