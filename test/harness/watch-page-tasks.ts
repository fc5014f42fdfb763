// The longest single task of the page's thread by processor time: what a busy machine adds by taking the processor away does not count.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RunningApp } from './launch-app.ts'
import { within } from './within.ts'

/** Seconds Chromium may take to begin or end a trace. */
const PATIENCE = 60

/** An event of Chromium's trace format; `tdur` is processor time in microseconds. */
interface TraceEvent {
  readonly ph: string
  readonly name: string
  readonly pid: number
  readonly tid: number
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

/** Starts watching; the function it returns stops and gives milliseconds. Throws when the trace holds no task of a page. */
export async function watchPageTasks(app: RunningApp): Promise<() => Promise<number>> {
  const begun = app.electron.evaluate(({ contentTracing }) =>
    contentTracing.startRecording({ included_categories: ['toplevel'], excluded_categories: ['*'] }),
  )
  await within(PATIENCE, 'beginning a trace', begun)
  return async () => {
    const folder = mkdtempSync(join(tmpdir(), 'headroom-trace-'))
    const ended = app.electron.evaluate(
      ({ contentTracing }, file) => contentTracing.stopRecording(file),
      join(folder, 'trace.json'),
    )
    const path = await within(PATIENCE, 'ending a trace', ended)
    const { traceEvents }: { readonly traceEvents: readonly TraceEvent[] } = JSON.parse(readFileSync(path, 'utf8'))
    rmSync(folder, { recursive: true, force: true })
    return longestTask(traceEvents)
  }
}

function longestTask(events: readonly TraceEvent[]): number {
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`
  const pages = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(threadOf),
  )
  const tasks = events.flatMap((event) =>
    event.ph === 'X' && event.name.endsWith('RunTask') && event.tdur !== undefined && pages.has(threadOf(event))
      ? [event.tdur / 1000]
      : [],
  )
  if (tasks.length === 0) throw new Error('the trace holds no task of a page')
  return tasks.reduce((most, task) => Math.max(most, task), 0)
}
