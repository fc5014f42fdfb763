// What the window is shown: plain data made by the shell, drawn by the renderer.
import type { AwardBoard } from '../award/board.ts'
import type { Problem } from '../kernel/problem.ts'
import type { FileReading } from '../quote/import-preview.ts'
import type { Layout } from '../quote/layout/layout.ts'
import type { Award, AwardStatus } from '../tender/award.ts'
import type { LinesReading } from '../tender/read-rules.ts'
import type { Tender } from '../tender/tender.ts'

/** A tender file in the library or opened from elsewhere. `file` is an opaque id the shell gave it, never a path. */
export interface TenderSummary {
  readonly file: string
  readonly name: string
  readonly currency: string
  readonly start: string
  readonly months: number
  readonly vendors: number
  readonly quotes: number
  readonly runs: number
  /** ISO 8601 date and time. */
  readonly changedAt: string
  /** Folder and file name, for people. */
  readonly place: string
  /** Damaged: moved aside, `tenders.restore` brings its newest good backup. Unreadable: opening it says why. The figures are blank. */
  readonly trouble?: 'damaged' | 'unreadable'
}

export interface RunSummary {
  /** Hash of tender, rules, options and versions. */
  readonly run: string
  readonly name: string
  readonly scenario: string | null
  readonly status: AwardStatus
  readonly total: number | null
  readonly gap: number | null
  readonly manual: boolean
  /** The tender has changed since: reports refuse it. */
  readonly stale: boolean
  readonly madeAt: string
}

/** An open tender: the whole document, what is wrong with it, what was computed. */
export interface TenderView {
  readonly file: string
  readonly place: string
  /** Grows with each change; a view with a smaller one is old. */
  readonly revision: number
  readonly tender: Tender
  readonly problems: readonly Problem[]
  readonly runs: readonly RunSummary[]
  /** What undo would take back, in words; null when there is nothing. */
  readonly undo: string | null
  readonly redo: string | null
  /** Document paths whose value came from a file or was overridden by hand. */
  readonly sources: readonly SourceMark[]
}

export interface SourceMark {
  readonly path: string
  readonly kind: 'file' | 'override'
}

/** Where one value came from, newest first. */
export interface Provenance {
  readonly path: string
  readonly entries: readonly {
    readonly kind: 'file' | 'override'
    readonly at: string
    /** Who imported the file or changed the value. */
    readonly who: string
    readonly file: string
    readonly sha256: string
    readonly sheet: string
    readonly address: string
    readonly raw: string
    readonly why: string
  }[]
}

export interface RunView {
  readonly summary: RunSummary
  readonly award: Award
  readonly board: AwardBoard | null
}

/** A case every tender can be asked. `why`: what it answers, or why it cannot be computed here. */
export interface StandardCaseView {
  readonly id: string
  readonly name: string
  readonly why: string
  readonly available: boolean
}

/** What a sheet of award lines says: its lines, or none and the problems of its cells. `name` is that of the file. */
export interface AwardSheetView extends LinesReading {
  readonly name: string
}

export interface ImportSource {
  /** Opaque id of a file the buyer picked or dropped. */
  readonly source: string
  readonly name: string
  readonly bytes: number
}

/** A layout that was confirmed: files of its shape are recognised by it. */
export interface SavedLayout {
  /** SHA-256 of the layout as canonical JSON. */
  readonly id: string
  readonly layout: Layout
  /** ISO 8601, when it was last confirmed. */
  readonly savedAt: string
  /** Kept in this tender, as the layout one of its imports was read by. */
  readonly inTender: boolean
}

export interface ImportPreview {
  /** With the first origin of each quote and the first few hundred problems, the rest counted in words. */
  readonly files: readonly (FileReading & { readonly source: string })[]
}

export interface ImportOutcome {
  readonly view: TenderView
  /** One sentence a quote. */
  readonly imported: readonly string[]
}

export interface AuditEntry {
  readonly seq: number
  readonly at: string
  readonly action: string
  readonly what: string
  readonly hash: string
}

export interface AppInfo {
  readonly version: string
  readonly platform: string
  readonly versions: Readonly<Record<string, string>>
  readonly libraryPlace: string
  readonly diskEncryption: 'on' | 'off' | 'unknown'
  readonly locale: string
}

/** How far a job is. `share` 0…1 or null when it cannot be told. */
export interface JobProgress {
  readonly job: string
  readonly step: string
  readonly done: number
  readonly of: number
  readonly incumbent: number | null
  readonly bound: number | null
  readonly gap: number | null
  /** Thousands of simplex iterations. */
  readonly work: number
  readonly seconds: number
}

export type JobEnd =
  | { readonly job: string; readonly kind: 'done'; readonly runs: readonly string[] }
  | { readonly job: string; readonly kind: 'cancelled'; readonly runs: readonly string[] }
  | { readonly job: string; readonly kind: 'failed'; readonly what: string; readonly fix: string }

/** Why a call was refused. `crashed` is a bug of ours; the words say what to do. */
export type AppFailure =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'not-found'; readonly what: string; readonly fix: string }
  | { readonly kind: 'invalid'; readonly what: string; readonly fix: string; readonly problems: readonly Problem[] }
  | { readonly kind: 'refused'; readonly what: string; readonly fix: string }
  | { readonly kind: 'stale'; readonly what: string; readonly fix: string }
  | { readonly kind: 'crashed'; readonly what: string; readonly fix: string }
