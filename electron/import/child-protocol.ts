// What passes between the app and the process that reads an untrusted file. Bytes go in parts, so that nobody is held up by one message.
import type { WorkbookPlan } from './packed-workbook.ts'

/** To the child: the bytes of the file in order, then, once, what to do with them. */
export type ReadOrder =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'read'; readonly name: string }

/** From the child: that it is up, with its readers loaded; the parts of a workbook; then the one result. Only a result is success. */
export type ChildMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'part'; readonly bytes: Uint8Array }
  | { readonly kind: 'workbook'; readonly plan: WorkbookPlan }
  | Refused

export interface Refused {
  readonly kind: 'refused'
  readonly code: string
  readonly message: string
}

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
