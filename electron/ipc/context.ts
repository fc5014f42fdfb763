// What a call's handler is given: everything outside it, so that it can be tested without a window.
import type { CallArgs, CallName, CallReply, EventName, Events } from '../../shared/contract/calls.ts'
import type { Engine } from '../engine/client.ts'
import type { SpawnImportChild } from '../import/child-protocol.ts'
import type { ImportSources } from '../import/import-sources.ts'
import type { SpawnForeignChild } from '../store/foreign-in-child.ts'
import type { StoreClient } from '../store/store.ts'

export interface FileFilter {
  readonly name: string
  /** Without the dot. */
  readonly extensions: readonly string[]
}

/** The system's file dialogs; undefined when the buyer cancels. Paths are absolute. */
export interface Dialogs {
  openFiles(options: {
    readonly title: string
    readonly filters: readonly FileFilter[]
    readonly several: boolean
  }): Promise<readonly string[] | undefined>
  saveFile(options: {
    readonly title: string
    readonly defaultName: string
    readonly filters: readonly FileFilter[]
  }): Promise<string | undefined>
}

/** Absolute paths of folders. */
export interface AppPaths {
  /** Tender files of the buyer. */
  readonly library: string
  /** Files that come with the app: `tender.json` and the bid sheets of the sample. */
  readonly samples: string
}

export interface HandlerContext {
  readonly store: StoreClient
  readonly engine: Engine
  readonly dialogs: Dialogs
  /** Starts the process that reads tender files from elsewhere. */
  readonly spawnForeign: SpawnForeignChild
  /** Starts the process that reads one sheet from outside. */
  readonly spawnImport: SpawnImportChild
  readonly imports: ImportSources
  readonly paths: AppPaths
  readonly clock: () => Date
  readonly app: {
    readonly version: string
    readonly platform: string
    /** Name of a part (electron, node, sqlite …) → version. */
    readonly versions: Readonly<Record<string, string>>
    /** BCP 47. */
    readonly locale: string
  }
  readonly send: <E extends EventName>(name: E, event: Events[E]) => void
}

export type Handler<N extends CallName> = (args: CallArgs<N>, context: HandlerContext) => Promise<CallReply<N>>

/** All handlers of one noun, such as `'tenders'`: a missing one does not compile. */
export type HandlersOf<Noun extends string> = {
  readonly [N in CallName as N extends `${Noun}.${string}` ? N : never]: Handler<N>
}

/** An answer to every call of the contract: a missing one does not compile. */
export type AllHandlers = { readonly [N in CallName]: Handler<N> }
export type Handlers = Partial<AllHandlers>
