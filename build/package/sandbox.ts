// Whether Chromium can sandbox its pages for this user on this system; where it cannot, it refuses to start without being told so.
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Root gets no sandbox. Others need user namespaces, which some systems deny (Ubuntu since 23.10, to programs it does not know), or
 * the helper in the app's folder to belong to root with its set-user-ID bit, as a package installs it.
 */
export function sandboxPermitted(folder: string): boolean {
  if (process.platform !== 'linux') return true
  if (process.getuid?.() === 0) return false
  const helper = statSync(join(folder, 'chrome-sandbox'), { throwIfNoEntry: false })
  if (helper?.uid === 0 && (helper.mode & 0o4000) !== 0) return true
  return spawnSync('unshare', ['--map-root-user', 'true']).status === 0
}

/** What to add when starting the app from `folder` during development and tests; what people install always has its sandbox. */
export function sandboxArguments(folder: string): readonly string[] {
  return sandboxPermitted(folder) ? [] : ['--no-sandbox']
}
