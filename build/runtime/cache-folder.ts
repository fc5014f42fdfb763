// The cache outside the checkout: where it is, and how a folder or file in it is made whole or not at all.
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

const HOUR_MS = 3_600_000

/** Absolute path of the cache: HEADROOM_CACHE, else the platform's own place for caches. Not created here. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env, platform: string = process.platform): string {
  if (env.HEADROOM_CACHE) return env.HEADROOM_CACHE
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'headroom', 'cache')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'headroom')
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'headroom')
}

/**
 * Returns `target` (a path in the cache), made by `make(scratch)` if it is not there: `make` fills or writes the path it is given,
 * which is renamed to `target` only when `make` has returned. An interrupted or failed run therefore leaves no half-made target.
 */
export async function makeOnce(target: string, make: (scratch: string) => Promise<void>): Promise<string> {
  if (existsSync(target)) return target
  mkdirSync(dirname(target), { recursive: true })
  removeAbandoned(dirname(target))
  const scratch = `${target}.partial-${randomUUID()}`
  try {
    await make(scratch)
    renameSync(scratch, target)
  } catch (error) {
    // Two runs may make the same thing at once: the one that comes second uses the first one's.
    if (!existsSync(target)) throw error
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
  return target
}

/** Removes what interrupted runs left behind; an hour is far longer than any of them takes. */
function removeAbandoned(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!name.includes('.partial-')) continue
    const path = join(folder, name)
    const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
    if (Date.now() - changed > HOUR_MS) rmSync(path, { recursive: true, force: true })
  }
}
