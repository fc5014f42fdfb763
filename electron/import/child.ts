// Entry of the process that reads one untrusted file: it holds nothing, answers once, and may be killed at any moment.
import type { ChildMessage, ReadOrder } from './child-protocol.ts'
import { packWorkbook } from './packed-workbook.ts'
import { readBytes } from './read-bytes.ts'

/** Electron's port in a utility process; plain Node has none. */
interface ParentPort {
  on(event: 'message', listen: (event: { readonly data: unknown }) => void): void
  postMessage(message: unknown): void
}

const port = (process as { readonly parentPort?: ParentPort }).parentPort

const parts: Uint8Array[] = []

function answer(message: ChildMessage, done: () => void = () => undefined): void {
  if (port !== undefined) {
    port.postMessage(message)
    done()
  } else process.send?.(message, undefined, {}, done)
}

async function take(order: ReadOrder): Promise<void> {
  if (order.kind === 'bytes') {
    parts.push(order.bytes)
    return
  }
  const read = await readBytes(Buffer.concat(parts.splice(0)), order.name)
  // In a utility process the parent ends us once it has the result; a plain child leaves when it is sent.
  const leave = () => {
    if (port === undefined) process.disconnect()
  }
  if (read.kind === 'refused') return answer(read, leave)
  const { plan, parts: made } = packWorkbook(read.workbook)
  for (const bytes of made()) answer({ kind: 'part', bytes })
  answer({ kind: 'workbook', plan }, leave)
}

if (port !== undefined) port.on('message', (event) => void take(event.data as ReadOrder))
else process.on('message', (order) => void take(order as ReadOrder))
// A plain child whose parent is gone has nobody to answer.
process.on('disconnect', () => process.exit(0))
answer({ kind: 'ready' })
