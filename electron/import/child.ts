// Entry of the process that reads one untrusted file: it holds nothing, answers once, and may be killed at any moment.
import type { ChildMessage, ReadOrder } from './child-protocol.ts'
import { readBytes } from './read-bytes.ts'

/** Electron's port in a utility process; plain Node has none. */
interface ParentPort {
  on(event: 'message', listen: (event: { readonly data: unknown }) => void): void
  postMessage(message: unknown): void
}

const port = (process as { readonly parentPort?: ParentPort }).parentPort

function answer(message: ChildMessage, done: () => void): void {
  if (port !== undefined) {
    port.postMessage(message)
    done()
  } else process.send?.(message, undefined, {}, done)
}

async function take(order: ReadOrder): Promise<void> {
  const read = await readBytes(Buffer.from(order.bytes), order.name)
  // In a utility process the parent ends us once it has the message; a plain child leaves when it is sent.
  answer({ kind: 'read', read }, () => {
    if (port === undefined) process.disconnect()
  })
}

if (port !== undefined) port.on('message', (event) => void take(event.data as ReadOrder))
else process.on('message', (order) => void take(order as ReadOrder))
// A plain child whose parent is gone has nobody to answer.
process.on('disconnect', () => process.exit(0))
answer({ kind: 'ready' }, () => undefined)
