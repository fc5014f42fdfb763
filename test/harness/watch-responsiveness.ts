// Whether the app stays alive while it computes: how long main's event loop and the page's thread were held up at worst.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { RunningApp } from './launch-app.ts'

export interface Responsiveness {
  /** Worst delay of main's event loop, milliseconds. */
  readonly mainDelayMs: number
  /** The same of the test's own process, which only waits: what the machine itself held processes up by. */
  readonly idleDelayMs: number
  /** Longest task of the page's thread, milliseconds; tasks under 50 are not reported by Chromium and count as 0. */
  readonly pageTaskMs: number
}

/** Starts watching; the function it returns stops and tells. */
export async function watchResponsiveness(app: RunningApp): Promise<() => Promise<Responsiveness>> {
  await app.electron.evaluate(() => {
    const delays = process.getBuiltinModule('node:perf_hooks').monitorEventLoopDelay({ resolution: 5 })
    delays.enable()
    Object.assign(globalThis, { delays })
  })
  const idle = monitorEventLoopDelay({ resolution: 5 })
  idle.enable()
  await app.page.evaluate(() => {
    const tasks: number[] = []
    const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration)))
    observer.observe({ type: 'longtask' })
    Object.assign(globalThis, { tasks, taskObserver: observer })
  })
  return async () => {
    const pageTaskMs = await app.page.evaluate(() => {
      const observer: PerformanceObserver = Reflect.get(globalThis, 'taskObserver')
      const late = observer.takeRecords().map((entry) => entry.duration)
      observer.disconnect()
      return Math.max(0, ...Reflect.get(globalThis, 'tasks'), ...late)
    })
    const mainDelayMs = await app.electron.evaluate(() => {
      const delays: ReturnType<typeof monitorEventLoopDelay> = Reflect.get(globalThis, 'delays')
      delays.disable()
      return delays.max / 1e6
    })
    idle.disable()
    return { mainDelayMs, idleDelayMs: idle.max / 1e6, pageTaskMs }
  }
}

/** One line for the log of a run. */
export function describeResponsiveness({ mainDelayMs, idleDelayMs, pageTaskMs }: Responsiveness): string {
  const [main, idle, page] = [mainDelayMs, idleDelayMs, pageTaskMs].map((ms) => `${ms.toFixed(0)} ms`)
  return `main's worst delay ${main} (an idle process's ${idle}), the page's longest task ${page}`
}
