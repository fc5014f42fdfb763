// The official Electron binary: where the electron package keeps it, and one attempt to download it.
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { cacheFolder } from './cache-folder.ts'
import { lastLines, runProgram } from './run-program.ts'
import type { Runtime } from './runtime.ts'

const DOWNLOAD_LIMIT_MS = 60_000
const RETRY_AFTER_MS = 3_600_000

const require = createRequire(import.meta.url)
const packageFile = require.resolve('electron/package.json')
const packageFolder = dirname(packageFile)

/** Version of the electron package we ship on. */
export const officialVersion: string = JSON.parse(readFileSync(packageFile, 'utf8')).version

/** The binary that `install-electron` unpacked, if it is there, whole and of the right version. */
export function findOfficial(): Runtime | undefined {
  const folder = join(packageFolder, 'dist')
  try {
    if (readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '') !== officialVersion) return undefined
    if (!existsSync(join(folder, readFileSync(join(packageFolder, 'path.txt'), 'utf8').trim()))) return undefined
  } catch {
    return undefined
  }
  return { kind: 'official', folder, version: officialVersion, why: `the official Electron ${officialVersion}` }
}

export interface Attempt {
  /** Whether a failure is kept for an hour, so that a machine that cannot reach GitHub but has another runtime does not wait each time. */
  readonly remember: boolean
  /** Tries even when a failure is remembered. */
  readonly again: boolean
}

/** Runs `install-electron` once, for 60 s at most. Returns why it did not succeed, or nothing when it did. */
export async function installOfficial(attempt: Attempt): Promise<string | undefined> {
  const mark = join(cacheFolder(), `download-of-electron-${officialVersion}-failed`)
  const failedAt = statSync(mark, { throwIfNoEntry: false })?.mtimeMs
  if (!attempt.again && failedAt !== undefined && Date.now() - failedAt < RETRY_AFTER_MS) {
    const minutes = Math.max(1, Math.round((Date.now() - failedAt) / 60_000))
    return `its download failed ${minutes} min ago; it is tried again after an hour, or when ${mark} is deleted`
  }
  rmSync(mark, { force: true })
  const installer = [join(packageFolder, 'install.js')]
  const { code, output, timedOut } = await runProgram(process.execPath, installer, { timeoutMs: DOWNLOAD_LIMIT_MS })
  if (code === 0 && findOfficial() !== undefined) return undefined
  if (attempt.remember) {
    mkdirSync(dirname(mark), { recursive: true })
    writeFileSync(mark, output)
  }
  if (timedOut) return `its download was stopped after ${DOWNLOAD_LIMIT_MS / 1000} s`
  return `its download failed: ${/^.*Error.*$/m.exec(output)?.[0].trim() ?? lastLines(output, 1)}`
}
