// Entry of the process that reads one tender file from elsewhere: it answers once and may be killed at any moment.
import { refuse } from '../../shared/kernel/result.ts'
import { readForeignFile } from './foreign-file.ts'
import type { ForeignAnswer, ForeignOrder } from './foreign-in-child.ts'

/** Electron's port in a utility process; plain Node has none. */
interface ParentPort {
  on(event: 'message', listen: (event: { readonly data: unknown }) => void): void
  postMessage(message: unknown): void
}

const port = (process as { readonly parentPort?: ParentPort }).parentPort

function take({ path, folder }: ForeignOrder): void {
  const answer = read(path, folder)
  if (port !== undefined) port.postMessage(answer)
  else process.send?.(answer, undefined, {}, () => process.disconnect())
}

/** Anything thrown is the file's doing as far as anyone can tell here: it is refused, and its sender asked for another. */
function read(path: string, folder: string): ForeignAnswer {
  try {
    return readForeignFile(path, folder)
  } catch {
    return refuse({
      kind: 'refused',
      what: 'the file was not taken in: reading it failed',
      fix: 'Ask for a fresh export',
    })
  }
}

if (port !== undefined) port.on('message', (event) => take(event.data as ForeignOrder))
else process.on('message', (order) => take(order as ForeignOrder))
process.on('disconnect', () => process.exit(0))
