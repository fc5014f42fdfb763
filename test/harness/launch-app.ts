// Starts the packaged test folder in real Electron with a user folder of its own, and watches it for errors while a journey runs.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import { checkout, executableIn, packagedFolder } from '../../build/package/folders.ts'
import { sandboxArguments } from '../../build/package/sandbox.ts'
import { environmentWithoutNpm } from '../../build/runtime/run-program.ts'

export interface RunningApp {
  readonly electron: ElectronApplication
  readonly page: Page
  /** Absolute path of this run's user-data folder. */
  readonly userData: string
  /** Everything the page reported as an error so far: uncaught exceptions, console errors, breaches of the content security policy. */
  readonly complaints: readonly string[]
  /** Saves the window's picture under test-results/pictures, or in the folder HEADROOM_PICTURES, and returns its path. */
  readonly takePicture: (name: string) => Promise<string>
  /** The next open dialogs answer with these files (none: the user cancels). */
  readonly chooseFiles: (...files: string[]) => Promise<void>
  /** The next save dialogs answer with this file (undefined: the user cancels). */
  readonly chooseSavePath: (file: string | undefined) => Promise<void>
  /** Quits the app and removes its user folder. */
  readonly close: () => Promise<void>
}

export interface LaunchOptions {
  /** An existing user-data folder, to start the app a second time on the same data; it is then kept. */
  readonly userData?: string
  readonly args?: readonly string[]
}

export async function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
  const userData = options.userData ?? mkdtempSync(join(tmpdir(), 'headroom-test-'))
  const folder = packagedFolder('test')
  const unsandboxed = sandboxArguments(folder)
  const electron = await _electron.launch({
    executablePath: executableIn(folder),
    args: [`--user-data-dir=${userData}`, ...unsandboxed, ...(options.args ?? [])],
    env: cleanEnvironment(),
    timeout: 150_000,
    chromiumSandbox: unsandboxed.length === 0,
  })
  const page = await electron.firstWindow()
  const complaints = watch(page)
  await page.waitForLoadState('load')
  return {
    electron,
    page,
    userData,
    complaints,
    takePicture: (name) => takePicture(page, name),
    chooseFiles: (...files) => answerOpenDialog(electron, files),
    chooseSavePath: (file) => answerSaveDialog(electron, file),
    close: async () => {
      await electron.close()
      if (options.userData === undefined) rmSync(userData, { recursive: true, force: true })
    },
  }
}

export function cleanEnvironment(): Record<string, string> {
  const entries = Object.entries(environmentWithoutNpm()).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return Object.fromEntries(entries)
}

function watch(page: Page): readonly string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.stack ?? error.message}`))
  page.on('crash', () => complaints.push('the page crashed'))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`)
  })
  return complaints
}

async function takePicture(page: Page, name: string): Promise<string> {
  const folder = process.env.HEADROOM_PICTURES ?? join(checkout, 'test-results', 'pictures')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${name}.png`)
  await page.screenshot({ path })
  return path
}

/** The file dialog is one of the two doubles allowed in tests: it belongs to the operating system. */
function answerOpenDialog(electron: ElectronApplication, filePaths: readonly string[]): Promise<void> {
  return electron.evaluate(({ dialog }, files) => {
    dialog.showOpenDialog = async () => ({ canceled: files.length === 0, filePaths: [...files] })
  }, filePaths)
}

function answerSaveDialog(electron: ElectronApplication, filePath: string | undefined): Promise<void> {
  return electron.evaluate(({ dialog }, file) => {
    dialog.showSaveDialog = async () => ({ canceled: file === undefined, filePath: file ?? '' })
  }, filePath)
}
