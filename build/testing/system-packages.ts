// What the end-to-end tests need from a Linux system: libraries for Electron, a virtual display, PDF tools; installed when we may.
import { accessSync, constants, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { environmentWithoutNpm, lastLines, runProgram, withPath } from '../runtime/run-program.ts'

/** Program → Debian and Ubuntu package that brings it. */
const PROGRAMS: Readonly<Record<string, string>> = {
  'xvfb-run': 'xvfb',
  xauth: 'xauth',
  pdftotext: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  unshare: 'util-linux',
  ip: 'iproute2',
  ldd: 'libc-bin',
}
/** To compile SQLite for the carried runtime; the official one needs none of them. */
export const COMPILERS: Readonly<Record<string, string>> = { 'g++': 'g++', make: 'make', python3: 'python3' }

/** Electron needs GTK beside what Chromium needs, which Playwright knows for each release of Debian and Ubuntu. */
const GTK = 'libgtk-3-0'

/** A program no one starts without: the names of its package, or of a shared library. */
export interface Missing {
  readonly packages: readonly string[]
  readonly libraries: readonly string[]
}

/** Packages of `programs` that are not on PATH, and shared libraries that the executable (absolute path, if known yet) does not find. */
export async function findMissing(
  programs: readonly (readonly [string, string])[],
  executable?: string,
): Promise<Missing> {
  const packages = programs.filter(([program]) => !onPath(program)).map(([, name]) => name)
  const libraries = executable === undefined ? [] : await missingLibraries(executable)
  return { packages: [...new Set(packages)], libraries }
}

/** Programs of the end-to-end tests, with those to compile SQLite when `compile`. */
export function neededPrograms(compile: boolean): readonly (readonly [string, string])[] {
  return Object.entries({ ...PROGRAMS, ...(compile ? COMPILERS : {}) })
}

/**
 * Installs what is missing through apt, as root; returns what to tell a person who must do it, or nothing when all is there.
 * Only for Linux.
 */
export async function installMissing(missing: Missing, say: (line: string) => void): Promise<string | undefined> {
  if (missing.packages.length === 0 && missing.libraries.length === 0) return undefined
  const names = [...missing.packages, ...(missing.libraries.length > 0 ? [GTK] : [])]
  const what = [...missing.packages, ...missing.libraries].join(', ')
  if (!onPath('apt-get'))
    return `the end-to-end tests need ${what}. Install them with your system's package manager (${distribution()}), then run again.`
  const commands = [
    'apt-get update',
    ...(missing.libraries.length > 0 ? ['npx playwright install-deps chromium'] : []),
    `apt-get install -y --no-install-recommends ${names.join(' ')}`,
  ]
  if (process.getuid?.() !== 0)
    return `the end-to-end tests need ${what}. Run, then try again:\n${commands.map((command) => `  sudo ${command}`).join('\n')}`
  say(`installing ${what}`)
  const env = { ...withPath(dirname(process.execPath), environmentWithoutNpm()), DEBIAN_FRONTEND: 'noninteractive' }
  const steps: readonly (readonly [string, readonly string[]])[] = [
    ['apt-get', ['update']],
    ...(missing.libraries.length > 0
      ? [[process.execPath, [playwrightProgram(), 'install-deps', 'chromium']] as const]
      : []),
    ['apt-get', ['install', '-y', '--no-install-recommends', ...names]],
  ]
  for (const [program, args] of steps) {
    const { code, output } = await runProgram(program, args, { env, timeoutMs: 600_000 })
    if (code !== 0) return `"${program} ${args.join(' ')}" failed:\n${lastLines(output, 10)}`
  }
  return undefined
}

function playwrightProgram(): string {
  return join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js')
}

export function onPath(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

async function missingLibraries(executable: string): Promise<readonly string[]> {
  const { output } = await runProgram('ldd', [executable])
  return [...output.matchAll(/^\s*(\S+) => not found$/gm)].map((match) => match[1] ?? '')
}

function distribution(): string {
  try {
    return /^PRETTY_NAME="?([^"\n]*)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? 'Linux'
  } catch {
    return 'Linux'
  }
}
