// The folder people get: it opens, its fuses are set, and what they forbid does not happen.
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { executableIn, type FolderKind, fusedIn, packagedFolder } from '../../build/package/folders.ts'
import { sandboxArguments } from '../../build/package/sandbox.ts'
import { cleanEnvironment } from '../harness/launch-app.ts'
import { debuggingAddress, launchShip, type RunningShip, shipIsSandboxed } from '../harness/launch-ship.ts'

async function readFuses(kind: FolderKind): Promise<Readonly<Record<string, boolean>>> {
  const wire = await getCurrentFuseWire(fusedIn(packagedFolder(kind)))
  const names = Object.entries(FuseV1Options).filter(
    (entry): entry is [string, FuseV1Options] => typeof entry[1] === 'number',
  )
  return Object.fromEntries(
    names
      .filter(([, option]) => wire[option] !== undefined)
      .map(([name, option]) => [name, wire[option] === FuseState.ENABLE]),
  )
}

/** The command line of a process, empty when it has just ended. */
function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

const SHIP = {
  RunAsNode: false,
  EnableCookieEncryption: false,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
}

describe('ship folder', () => {
  let ship: RunningShip
  beforeAll(async () => {
    ship = await launchShip()
  })
  afterAll(() => ship.close())

  it('opens its window on the packaged interface', async () => {
    await ship.page.waitForLoadState('load')
    expect(ship.page.url()).toBe('app://headroom/index.html')
    await ship.page.getByRole('heading').first().waitFor()
  })

  // Where neither this user nor `nobody` may make namespaces, Chromium has no sandbox to look at.
  if (process.platform === 'linux' && shipIsSandboxed())
    it('confines its page in the sandbox of the operating system', () => {
      const pages = readdirSync('/proc').filter((pid) => {
        const command = /^\d+$/.test(pid) ? commandOf(pid) : ''
        return command.includes(ship.userData) && command.includes('--type=renderer')
      })
      expect(pages).toHaveLength(1)
      // 2: system calls are filtered (proc(5)).
      expect(readFileSync(`/proc/${pages[0]}/status`, 'utf8')).toMatch(/^Seccomp:\s2$/m)
    })

  it('has exactly the fuses of a shipped app', async () => {
    expect(await readFuses('ship')).toMatchObject(SHIP)
  })

  it('differs from the test folder in one fuse and in no file but the executable', async () => {
    expect(await readFuses('test')).toMatchObject({ ...SHIP, EnableNodeCliInspectArguments: true })
    const files = (kind: FolderKind) => readdirSync(packagedFolder(kind), { recursive: true, encoding: 'utf8' }).sort()
    expect(files('test')).toEqual(files('ship'))
  })

  it('keeps code in the archive: only native binaries lie beside it', () => {
    const unpacked = join(packagedFolder('ship'), 'resources', 'app.asar.unpacked')
    const files = readdirSync(unpacked, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    expect(files.length).toBeGreaterThan(0)
    expect(files.map((entry) => entry.name).filter((name) => !name.endsWith('.node'))).toEqual([])
  })

  it('does not run as Node, though asked to: it opens the app', async () => {
    const userData = mkdtempSync(join(tmpdir(), 'headroom-ship-'))
    const args = [
      '-e',
      'process.exit(7)',
      `--user-data-dir=${userData}`,
      '--remote-debugging-port=0',
      ...sandboxArguments(packagedFolder('ship')),
    ]
    const env = { ...cleanEnvironment(), ELECTRON_RUN_AS_NODE: '1' }
    const asked = spawn(executableIn(packagedFolder('ship')), args, { env, stdio: ['ignore', 'ignore', 'pipe'] })
    try {
      expect(await debuggingAddress(asked)).toMatch(/^ws:/)
    } finally {
      asked.kill()
      await new Promise((resolve) => asked.once('close', resolve))
      rmSync(userData, { recursive: true, force: true })
    }
  })
})
