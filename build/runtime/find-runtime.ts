// Chooses the Electron to package and run, in a fixed order, and says in one line which it took.
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { carriedRuntimeSupported, findCarried } from './carried-runtime.ts'
import { findOfficial, installOfficial, officialVersion } from './official-runtime.ts'
import { NoRuntime, type Runtime } from './runtime.ts'

const DEVELOPMENT_ONLY = 'for development and tests only, never shipped'

/** Throws NoRuntime when there is none; `say` is given progress and, at the end, the line that names the choice. */
export async function findRuntime(say: (line: string) => void): Promise<Runtime> {
  const runtime = findOverride() ?? findOfficial() ?? (await installOrCarry(say))
  say(runtime.why)
  return runtime
}

/** Only the official Electron or one the user names: what an installer may hold. */
export async function findShippableRuntime(): Promise<Runtime | undefined> {
  const present = findOverride() ?? findOfficial()
  if (present !== undefined) return present
  return (await installOfficial({ remember: carriedRuntimeSupported(), again: true })) === undefined
    ? findOfficial()
    : undefined
}

function findOverride(): Runtime | undefined {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (!named) return undefined
  const folder = resolve(named)
  const versionFile = join(folder, 'version')
  if (!existsSync(versionFile))
    throw new NoRuntime(
      `ELECTRON_OVERRIDE_DIST_PATH is ${folder}, which holds no Electron (its "version" file is missing)`,
    )
  const version = readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
  return { kind: 'override', folder, version, why: `Electron ${version} from ELECTRON_OVERRIDE_DIST_PATH` }
}

async function installOrCarry(say: (line: string) => void): Promise<Runtime> {
  const failed = await installOfficial({ remember: carriedRuntimeSupported(), again: false })
  const official = findOfficial()
  if (official !== undefined) return official
  if (!carriedRuntimeSupported())
    throw new NoRuntime(
      `no Electron ${officialVersion}: ${failed}. It comes from github.com; behind a proxy set HTTPS_PROXY, or unpack Electron yourself and name its folder in ELECTRON_OVERRIDE_DIST_PATH.`,
    )
  const carried = await findCarried(say)
  return { ...carried, why: `${carried.why} (${DEVELOPMENT_ONLY}), for the official Electron is not here: ${failed}` }
}
