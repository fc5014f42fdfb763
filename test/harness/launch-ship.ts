// Starts the packaged ship folder, the one people get, and drives it through Chromium's debugging port: its fuses keep Playwright's usual way shut.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import { executableIn, packagedFolder } from '../../build/package/folders.ts'
import { sandboxArguments, sandboxPermitted } from '../../build/package/sandbox.ts'
import { cleanEnvironment } from './launch-app.ts'

/** The user `nobody` on every Linux. */
const NOBODY = 65_534

export interface RunningShip {
  readonly page: Page
  readonly userData: string
  readonly close: () => Promise<void>
}

/** Whether the app runs here as people run it: with Chromium's sandbox. Root lends it to `nobody`, given user namespaces. */
export function shipIsSandboxed(): boolean {
  if (process.getuid?.() !== 0) return sandboxPermitted(packagedFolder('ship'))
  return spawnSync('unshare', ['--map-root-user', 'true'], { uid: NOBODY, gid: NOBODY }).status === 0
}

export async function launchShip(): Promise<RunningShip> {
  const place = mkdtempSync(join(tmpdir(), 'headroom-ship-'))
  const userData = join(place, 'data')
  mkdirSync(userData)
  const started = process.getuid?.() === 0 && shipIsSandboxed() ? startAsNobody(place) : startAsMyself(userData)
  const ended = new Promise<void>((resolve) => started.on('close', () => resolve()))
  const browser = await chromium.connectOverCDP(await debuggingAddress(started))
  const [context] = browser.contexts()
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'))
  if (page === undefined) throw new Error('the ship folder opened no window')
  return {
    page,
    userData,
    close: async () => {
      await browser.close()
      stop(started)
      await ended
      rmSync(place, { recursive: true, force: true })
    },
  }
}

function startAsMyself(userData: string): ChildProcess {
  const folder = packagedFolder('ship')
  return spawn(executableIn(folder), [...appArguments(userData), ...sandboxArguments(folder)], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: cleanEnvironment(),
    detached: true,
  })
}

/** `nobody` may enter neither root's folders nor root's display: it gets a copy of the app and a display of its own. */
function startAsNobody(place: string): ChildProcess {
  const app = join(place, 'app')
  cpSync(packagedFolder('ship'), app, { recursive: true, verbatimSymlinks: true })
  const userData = join(place, 'data')
  chmodSync(place, 0o755)
  chownSync(userData, NOBODY, NOBODY)
  const { XAUTHORITY: _, DISPLAY: __, ...env } = cleanEnvironment()
  return spawn('xvfb-run', ['-a', executableIn(app), ...appArguments(userData)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...env, HOME: userData },
    uid: NOBODY,
    gid: NOBODY,
    cwd: userData,
    detached: true,
  })
}

function appArguments(userData: string): readonly string[] {
  return [`--user-data-dir=${userData}`, '--remote-debugging-port=0']
}

/** Ends the whole group: xvfb-run does not hand signals on. */
function stop(started: ChildProcess): void {
  if (started.pid !== undefined && started.exitCode === null) process.kill(-started.pid, 'SIGTERM')
}

/** Chromium prints where it listens; an app that ends before is an error, with what it printed. */
export function debuggingAddress(started: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    const read = (chunk: Buffer) => {
      printed += chunk.toString()
      const address = /DevTools listening on (ws:\S+)/.exec(printed)?.[1]
      if (address !== undefined) resolve(address)
    }
    // xvfb-run sends both outputs of the app to its standard output.
    started.stdout?.on('data', read)
    started.stderr?.on('data', read)
    started.on('close', (code) => reject(new Error(`the app ended with ${code} before it listened:\n${printed}`)))
  })
}
