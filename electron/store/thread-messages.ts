// What travels between main and the store's thread.
import type { Store, StoreReply } from './store.ts'

export interface StoreThreadData {
  /** Absolute path of the library's folder. */
  readonly library: string
  readonly who: string
}

export interface StoreAsk {
  readonly id: number
  readonly name: keyof Store
  readonly args: readonly unknown[]
}

/** `crash` is the stack of a bug of ours. */
export type StoreAnswer =
  | { readonly id: number; readonly reply: StoreReply<unknown> }
  | { readonly id: number; readonly crash: string }
