// Starts the packaged ship folder, the one people get, and drives it through Chromium's debugging port: its fuses keep Playwright's usual way shut.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import { executableIn, packagedFolder } from '../../build/package/folders.ts'
import { cleanEnvironment, rootArguments } from './launch-app.ts'

export interface RunningShip {
  readonly page: Page
  readonly process: ChildProcess
  readonly close: () => Promise<void>
}

export async function launchShip(): Promise<RunningShip> {
  const userData = mkdtempSync(join(tmpdir(), 'headroom-ship-'))
  const args = [`--user-data-dir=${userData}`, '--remote-debugging-port=0', ...rootArguments()]
  const process = spawn(executableIn(packagedFolder('ship')), args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: cleanEnvironment(),
  })
  const ended = new Promise<void>((resolve) => process.on('close', () => resolve()))
  const browser = await chromium.connectOverCDP(await debuggingAddress(process))
  const [context] = browser.contexts()
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'))
  if (page === undefined) throw new Error('the ship folder opened no window')
  return {
    page,
    process,
    close: async () => {
      await browser.close()
      process.kill()
      await ended
      rmSync(userData, { recursive: true, force: true })
    },
  }
}

/** Chromium prints where it listens; an app that ends before is an error, with what it printed. */
export function debuggingAddress(process: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    process.stderr?.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      const address = /DevTools listening on (ws:\S+)/.exec(printed)?.[1]
      if (address !== undefined) resolve(address)
    })
    process.on('close', (code) => reject(new Error(`the app ended with ${code} before it listened:\n${printed}`)))
  })
}
