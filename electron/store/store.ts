// What the store does, as one list of operations: the same on its own thread (client.ts) and in place (create-store.ts).
import type { BoardPart } from '../../shared/award/join-board.ts'
import type { ObservationSet, ObservationsFound, WordMeaning } from '../../shared/contract/observation-views.ts'
import type {
  AppFailure,
  AuditEntry,
  Provenance,
  RunSummary,
  RunView,
  SavedLayout,
  TenderSummary,
  TenderView,
} from '../../shared/contract/views.ts'
import type { Result } from '../../shared/kernel/result.ts'
import type { ListPreview } from '../../shared/observation/list-preview.ts'
import type { PackedObservations } from '../../shared/observation/observation.ts'
import type { ObservationWindow, ObservedPrices } from '../../shared/observation/observed-prices.ts'
import type { PriceHistory } from '../../shared/observation/price-history.ts'
import type { CellFix, QuoteDraft } from '../../shared/quote/import-preview.ts'
import type { Layout } from '../../shared/quote/layout/layout.ts'
import type { Award } from '../../shared/tender/award.ts'
import type { Leverage } from '../../shared/tender/leverage.ts'
import type { Position } from '../../shared/tender/position.ts'
import type { Tender } from '../../shared/tender/tender.ts'

/** A file written anew by us from one that came from elsewhere. */
export interface FreshFile {
  /** Absolute path, in the library's folder for incoming files. */
  readonly fresh: string
  /** SHA-256 of the original. */
  readonly origin: string
}

export type StoreReply<T> = Result<T, AppFailure>

/** A change to a document: set the value at a path (an array's length as index appends), or remove it when `value` is absent. */
export interface DocumentEdit {
  readonly path: string
  readonly value?: unknown
}

/** A file that quotes were read from. */
export interface SourceFile {
  readonly name: string
  /** Hex, of the file's bytes. */
  readonly sha256: string
  readonly bytes: number
  readonly layouts: readonly string[]
}

/** A quote to take in, the file it came from, and the cells the buyer corrected on the way. */
export interface ImportedQuote {
  readonly draft: QuoteDraft
  readonly sha256: string
  readonly fixes: readonly CellFix[]
}

/** A price list to take in: what it was read as, what was left out and assumed, and its observations. */
export interface ObservedList {
  readonly sha256: string
  readonly preview: Pick<ListPreview, 'sheet' | 'format' | 'rows' | 'leftOut' | 'assumed'>
  readonly observations: PackedObservations
}

/** Which observations are asked for; days are `YYYY-MM-DD`, both included. */
export interface ObservationQuery {
  /** Id of an accelerator of the tender. */
  readonly accelerator?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

export interface ImportCommit {
  readonly quotes: readonly ImportedQuote[]
  /** Price lists taken in as observations. */
  readonly lists?: readonly ObservedList[]
  readonly sources: readonly SourceFile[]
  /** The layouts the buyer confirmed for files in vendors' own form. */
  readonly layouts?: readonly Layout[]
  /** Changes that go with the quotes, such as a vendor or site not yet in the tender; carried out first. */
  readonly edits?: readonly DocumentEdit[]
  /** The revision the drafts were read against; another one refuses the commit as stale. */
  readonly revision?: number
}

/** An award to keep. The run's id is the hash of tender, rules, options and versions (shared/award/run-id.ts). */
export interface RunRecord {
  readonly name: string
  readonly award: Award
}

/** Something worth an audit entry that changes nothing: an export, a look at a quote. `detail` is plain data. */
export interface AuditNote {
  readonly action: 'export' | 'view'
  readonly what: string
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>
}

export interface TenderDocument {
  readonly tender: Tender
  readonly revision: number
  /** Hex SHA-256 of files whose quotes are in the tender. */
  readonly sources: readonly string[]
  /** Which vendors’ quotes of these files the tender holds, ids by hash: others of the same file may still come. */
  readonly taken: ReadonlyMap<string, readonly string[]>
}

/** Every operation answers with data, never by throwing: a thrown error is a bug. `file` is the opaque id the store gave the file. */
export interface Store {
  /** Tender files in the library, the newest change first. */
  list(): StoreReply<readonly TenderSummary[]>
  /** A new file in the library, holding the document; `why` is its first audit entry. */
  create(document: Tender, why: string): StoreReply<TenderView>
  /** A new file at a path outside the library; refuses to write over an existing one. */
  createAt(path: string, document: Tender, why: string): StoreReply<TenderView>
  /** Opens a file at a path: in place when it is ours already, else checked and copied into the library. */
  openPath(path: string): StoreReply<TenderView>
  /** Takes in a file that `readForeignFile` wrote in the library's folder for incoming files. */
  adopt(fresh: FreshFile): StoreReply<TenderView>
  open(file: string): StoreReply<TenderView>
  view(file: string): StoreReply<TenderView>
  document(file: string): StoreReply<TenderDocument>
  /** Moves a file aside; `restore` brings it back. */
  remove(file: string): StoreReply<{ readonly removed: string }>
  restore(file: string): StoreReply<TenderView>
  edit(file: string, command: string, why: string, edits: readonly DocumentEdit[]): StoreReply<TenderView>
  undo(file: string, command: string): StoreReply<TenderView>
  redo(file: string, command: string): StoreReply<TenderView>
  provenance(file: string, path: string): StoreReply<Provenance>
  audit(file: string): StoreReply<readonly AuditEntry[]>
  note(file: string, note: AuditNote): StoreReply<Record<string, never>>
  commitImport(file: string, command: string, commit: ImportCommit): StoreReply<TenderView>
  /** Layouts of this tender's imports and of the library, the newest first, without those forgotten. */
  layouts(file: string): StoreReply<readonly SavedLayout[]>
  /** Forgets a layout on this computer, or with `forgotten` false recalls it; the tender stays as it is. */
  forgetLayout(file: string, layout: string, forgotten: boolean): StoreReply<readonly SavedLayout[]>
  renameLayout(file: string, layout: string, name: string): StoreReply<readonly SavedLayout[]>
  /** Price lists in effect, the newest first. */
  observationSets(file: string): StoreReply<readonly ObservationSet[]>
  /** Observations in effect by day, then by list and row. */
  observations(file: string, query: ObservationQuery): StoreReply<ObservationsFound>
  /** An accelerator's observed prices day by day. */
  priceHistory(file: string, accelerator: string): StoreReply<PriceHistory>
  /** What the observations in effect say of prices, in the tender's currency. */
  observedPrices(file: string, window: ObservationWindow): StoreReply<ObservedPrices>
  /** Takes a price list out; undo brings it back. */
  removeObservationSet(file: string, command: string, set: number): StoreReply<TenderView>
  /** Says which accelerator a word of a list means; null: none of the tender's. */
  giveMeaning(file: string, command: string, set: number, meaning: WordMeaning): StoreReply<TenderView>
  recordRun(file: string, run: RunRecord): StoreReply<RunView>
  /** Joins what was computed beside a run to the board it has by then. */
  recordBoard(file: string, run: string, part: BoardPart): StoreReply<RunView>
  getRun(file: string, run: string): StoreReply<RunView>
  listRuns(file: string): StoreReply<readonly RunSummary[]>
  /** Keeps leverage beside its run, in place of what was there; refuses that of another state of the tender. */
  recordLeverage(file: string, run: string, leverage: Leverage): StoreReply<Record<string, never>>
  /** Null when none was computed. */
  getLeverage(file: string, run: string): StoreReply<{ readonly leverage: Leverage | null }>
  /** The buyer's position towards a vendor; empty when there is none. */
  getPosition(file: string, vendor: string): StoreReply<Position>
  /** Keeps a position; `why` is its audit entry, and what undo is called. */
  savePosition(file: string, command: string, why: string, position: Position): StoreReply<Position>
  /** Backs up every open file that changed since its newest backup; `kept` counts the files whose newest state is backed up. */
  backUp(): StoreReply<{ readonly kept: number }>
  /** Closes every file after a checkpoint. */
  close(): StoreReply<Record<string, never>>
}

/** The store as main sees it: the same operations, answered later. */
export type StoreClient = {
  readonly [N in keyof Store]: (...args: Parameters<Store[N]>) => Promise<ReturnType<Store[N]>>
}
