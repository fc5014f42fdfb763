// How long the app takes from its start to its first painted window, against an Electron window with one word in it, in the same run.
import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPackage } from '@electron/asar'
import { chromium, type Page } from 'playwright'
import { executableIn, packagedFolder } from '../../build/package/folders.ts'
import { packageApp } from '../../build/package/package-app.ts'
import { sandboxArguments } from '../../build/package/sandbox.ts'
import { withDisplay } from '../harness/display.ts'
import { cleanEnvironment } from '../harness/launch-app.ts'
import { debuggingAddress } from '../harness/launch-ship.ts'

export interface StartTimes {
  /** Median milliseconds from starting the process to the first contentful paint. */
  readonly oursMs: number
  readonly emptyMs: number
  readonly ratio: number
  readonly runs: number
}

const EMPTY_MAIN = `import { app, BrowserWindow } from 'electron'
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, show: false, webPreferences: { sandbox: true, contextIsolation: true } })
  window.once('ready-to-show', () => window.show())
  window.loadURL('data:text/html,empty')
})
`

/** Packages the app if it is stale, then starts both in turn `runs` times, after one start of each that does not count. */
export async function measureStart(runs = 7): Promise<StartTimes> {
  await packageApp((line) => console.error(`start: ${line}`))
  const place = mkdtempSync(join(tmpdir(), 'headroom-start-'))
  try {
    const empty = await makeEmptyApp(place)
    const ours: number[] = []
    const theirs: number[] = []
    await withDisplay(async (display) => {
      for (let run = 0; run <= runs; run += 1) {
        const pair = [
          await startOnce(empty, place, display),
          await startOnce(packagedFolder('ship'), place, display),
        ] as const
        if (run === 0) continue
        theirs.push(pair[0])
        ours.push(pair[1])
      }
    })
    const [oursMs, emptyMs] = [median(ours), median(theirs)]
    return { oursMs, emptyMs, ratio: oursMs / emptyMs, runs }
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

/** The same packaged folder, with an archive that opens an empty window. On macOS and Windows the archive's integrity forbids that. */
async function makeEmptyApp(place: string): Promise<string> {
  if (process.platform !== 'linux') throw new Error('the empty window to compare with is made on Linux only')
  const sources = join(place, 'sources')
  mkdirSync(sources)
  writeFileSync(join(sources, 'package.json'), JSON.stringify({ name: 'empty', main: 'main.mjs', type: 'module' }))
  writeFileSync(join(sources, 'main.mjs'), EMPTY_MAIN)
  const folder = join(place, 'empty')
  cpSync(packagedFolder('ship'), folder, { recursive: true })
  rmSync(join(folder, 'resources'), { recursive: true })
  mkdirSync(join(folder, 'resources'))
  await createPackage(sources, join(folder, 'resources', 'app.asar'))
  return folder
}

async function startOnce(folder: string, place: string, display: Readonly<Record<string, string>>): Promise<number> {
  const userData = mkdtempSync(join(place, 'data-'))
  const started = performance.timeOrigin + performance.now()
  const app = spawn(
    executableIn(folder),
    [`--user-data-dir=${userData}`, '--remote-debugging-port=0', ...sandboxArguments(folder)],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...cleanEnvironment(), ...display },
    },
  )
  const ended = new Promise((resolve) => app.on('close', resolve))
  try {
    const browser = await chromium.connectOverCDP(await debuggingAddress(app))
    const [context] = browser.contexts()
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page'))
    if (page === undefined) throw new Error('no window opened')
    const painted = await firstPaint(page)
    await browser.close()
    return painted - started
  } finally {
    app.kill()
    await ended
  }
}

/** Milliseconds since 1970 at which the page first showed content, by Chromium's own account. */
function firstPaint(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new PerformanceObserver((entries) => {
          const [entry] = entries.getEntriesByName('first-contentful-paint')
          if (entry !== undefined) resolve(performance.timeOrigin + entry.startTime)
        })
        observer.observe({ type: 'paint', buffered: true })
      }),
  )
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0)) / 2
}

if (process.argv[1] === import.meta.filename) {
  const { oursMs, emptyMs, ratio, runs } = await measureStart()
  console.log(
    `first window after ${oursMs.toFixed(0)} ms, an empty one after ${emptyMs.toFixed(0)} ms: ${ratio.toFixed(2)}× (median of ${runs}; target 1.5×)`,
  )
}
