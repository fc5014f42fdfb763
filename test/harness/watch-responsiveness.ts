// Whether the app stays alive while it computes: how long main's event loop and the page's thread were held up at worst.
import type { monitorEventLoopDelay } from 'node:perf_hooks'
import type { RunningApp } from './launch-app.ts'

export interface Responsiveness {
  /** Worst delay of main's event loop, milliseconds. */
  readonly mainDelayMs: number
  /** Longest task of the page's thread, milliseconds; tasks under 50 are not reported by Chromium and count as 0. */
  readonly pageTaskMs: number
}

/** Starts watching; the function it returns stops and tells. */
export async function watchResponsiveness(app: RunningApp): Promise<() => Promise<Responsiveness>> {
  await app.electron.evaluate(() => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks')
    const delays = monitorEventLoopDelay({ resolution: 5 })
    delays.enable()
    Object.assign(globalThis, { delays })
  })
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
    return { mainDelayMs, pageTaskMs }
  }
}
