// What passes between the app and the process that reads an untrusted file.
import type { BytesRead } from './read-bytes.ts'

/** To the child, once. */
export interface ReadOrder {
  readonly name: string
  readonly bytes: Uint8Array
}

/** From the child: first that it is up, with its readers loaded, then the one result. Only a result is success. */
export type ChildMessage = { readonly kind: 'ready' } | { readonly kind: 'read'; readonly read: BytesRead }

/** A started child, whatever started it. */
export interface ImportChild {
  /** Undefined until the system has started it. */
  readonly pid: () => number | undefined
  readonly send: (order: ReadOrder) => void
  readonly onMessage: (listen: (message: ChildMessage) => void) => void
  readonly onExit: (listen: () => void) => void
  readonly kill: () => void
}

export type SpawnImportChild = () => ImportChild
