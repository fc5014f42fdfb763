// Where the packaged app lies, and where its executable is inside: for `npm start`, the tests and the benchmark.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const checkout: string = fileURLToPath(new URL('../..', import.meta.url))
export const distFolder: string = join(checkout, 'dist')

/** `ship` is what people get; `test` differs in one fuse, see fuses.ts. Both come from one build. */
export type FolderKind = 'ship' | 'test'

export function packagedFolder(kind: FolderKind): string {
  return join(distFolder, kind)
}

/** Absolute path of the executable to start. */
export function executableIn(folder: string, platform: string = process.platform): string {
  if (platform === 'win32') return join(folder, 'Headroom.exe')
  if (platform === 'darwin') return join(folder, 'Headroom.app', 'Contents', 'MacOS', 'Headroom')
  return join(folder, 'headroom')
}

/** What the fuse tools want: on macOS the whole `.app`, elsewhere the executable. */
export function fusedIn(folder: string, platform: string = process.platform): string {
  return platform === 'darwin' ? join(folder, 'Headroom.app') : executableIn(folder, platform)
}
