// Takes imported quotes and price lists into the tender: with their sources and the cell behind every value, in one transaction.
import type { AppFailure } from '../../shared/contract/views.ts'
import { ok, type Result, refuse } from '../../shared/kernel/result.ts'
import type { Layout } from '../../shared/quote/layout/layout.ts'
import { documentPath, type PathParts, parseDocumentPath } from '../../shared/tender/document-path.ts'
import type { Patch } from '../../shared/tender/patch-document.ts'
import { stablePaths } from '../../shared/tender/stable-path.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { type Author, type ChangeDone, carryOut, patchesOf } from './change.ts'
import { fileState, readDocument } from './document.ts'
import { layoutId, recordLayouts } from './layouts.ts'
import { recordList, setsInEffect } from './observation-sets.ts'
import type { Db } from './open-database.ts'
import { recordOrigins, recordOverride } from './provenance.ts'
import type { ImportCommit, ImportedQuote, SourceFile } from './store.ts'

/** SHA-256 of the files whose quotes or observations are in the tender now; an import undone, or a list taken out, does not count. */
export function importedSources(db: Db): readonly string[] {
  const rows = db
    .prepare<[], { source: string }>(
      `SELECT DISTINCT source FROM imported JOIN change ON change.seq = imported.change WHERE effect = 'done'
         AND (NOT EXISTS (SELECT 1 FROM observation_set AS one WHERE one.change = imported.change AND one.source = imported.source)
           OR EXISTS (SELECT 1 FROM (${setsInEffect}) AS one WHERE one.change = imported.change AND one.source = imported.source))
       ORDER BY source`,
    )
    .all()
  return rows.map(({ source }) => source)
}

/** Whose quotes of a file are in the tender: ids of vendors by the file's SHA-256. */
export function vendorsTaken(db: Db, tender: Tender): ReadonlyMap<string, readonly string[]> {
  const rows = db
    .prepare<[], { source: string; path: string }>(
      `SELECT DISTINCT source, path FROM provenance JOIN change ON change.seq = provenance.change
       WHERE effect = 'done' AND kind = 'file' AND path LIKE 'quotes.%'`,
    )
    .all()
  const { resolve } = stablePaths(tender)
  const places = new Map<string, Set<string>>()
  for (const { source, path } of rows) {
    const quote = documentPath((parseDocumentPath(path) ?? []).slice(0, 2))
    places.set(source, (places.get(source) ?? new Set()).add(quote))
  }
  const vendorOf = (quote: string) => {
    const index = resolve(quote)?.[1]
    return typeof index === 'number' ? (tender.quotes[index]?.vendor ?? []) : []
  }
  return new Map(
    [...places].map(([source, quotes]) => [source, [...new Set([...quotes].flatMap(vendorOf))].toSorted()]),
  )
}

/** Quotes are appended in the order given; earlier rounds stay as they are. */
export function commitImport(
  db: Db,
  author: Author,
  command: string,
  commit: ImportCommit,
): Result<Record<string, never>, AppFailure> {
  const known = db.prepare('SELECT 1 FROM change WHERE command = ?').get(command) !== undefined
  if (known) return ok({})
  const refusal = reasonAgainst(db, commit)
  if (refusal !== undefined) return refuse(refusal)
  const edits = patchesOf(commit.edits ?? [])
  if (!edits.ok) return edits
  const first = readDocument(db).tender.quotes.length
  const quotes = commit.quotes.map(
    ({ draft }, index): Patch => ({ op: 'set', path: ['quotes', first + index], value: draft.quote }),
  )
  const lists = commit.lists ?? []
  const request = {
    command,
    action: 'import' as const,
    why: `import ${commit.sources.map((source) => source.name).join(', ')}`,
    patches: [...edits.value, ...quotes],
    detail: {
      files: commit.sources.map(({ name, sha256 }) => ({ name, sha256 })),
      quotes: commit.quotes.map(({ draft }) => draft.quote.id),
      ...layoutDetail(commit.layouts ?? []),
      ...(lists.length === 0 ? {} : { observations: lists.map(({ observations }) => observations.length) }),
    },
  }
  return carryOut(db, author, request, (done) => {
    for (const source of commit.sources) recordSource(db, author, done.seq, source)
    for (const list of lists) recordList(db, done.seq, list)
    for (const [index, quote] of commit.quotes.entries()) recordCells(db, done, ['quotes', first + index], quote)
    recordLayouts(db, done.seq, commit.layouts ?? [])
  })
}

/** Layouts by id and name; nothing when there is none. */
function layoutDetail(layouts: readonly Layout[]) {
  return layouts.length === 0 ? {} : { layouts: layouts.map((layout) => ({ id: layoutId(layout), name: layout.name })) }
}

function reasonAgainst(db: Db, commit: ImportCommit): AppFailure | undefined {
  if (commit.revision !== undefined && commit.revision !== fileState(db).revision) {
    return {
      kind: 'stale',
      what: 'the tender has changed since the files were read',
      fix: 'Look at the files once more, then import them',
    }
  }
  const present = new Set(importedSources(db))
  const taken = vendorsTaken(db, readDocument(db).tender)
  const twice = commit.sources.find(
    ({ sha256 }) => present.has(sha256) && !givesTheRest(commit, sha256, taken.get(sha256) ?? []),
  )
  if (twice !== undefined) {
    return {
      kind: 'refused',
      what: `${twice.name} is in the tender already`,
      fix: 'Leave it out, or undo its earlier import first',
    }
  }
  const blocked = commit.quotes.find(({ draft }) => !draft.ready)
  if (blocked !== undefined) {
    return {
      kind: 'refused',
      what: `the quote of ${blocked.draft.quote.vendor} still has errors or open questions`,
      fix: 'Answer them first',
    }
  }
  return undefined
}

/** Quotes of a file whose other quotes are in the tender: none of a vendor that the file gave one of before. */
function givesTheRest({ quotes, lists = [] }: ImportCommit, sha256: string, taken: readonly string[]): boolean {
  const own = quotes.filter((one) => one.sha256 === sha256)
  const isNew = own.every(({ draft }) => !taken.includes(draft.quote.vendor))
  return own.length > 0 && taken.length > 0 && isNew && !lists.some((list) => list.sha256 === sha256)
}

function recordSource(db: Db, author: Author, change: number, source: SourceFile): void {
  db.prepare(
    `INSERT INTO source (sha256, name, bytes, layouts, at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (sha256) DO NOTHING`,
  ).run(source.sha256, source.name, source.bytes, JSON.stringify(source.layouts), author.at)
  db.prepare('INSERT INTO imported (change, source) VALUES (?, ?)').run(change, source.sha256)
}

/** The cell behind every value, and beside it the buyer's correction where there was one. */
function recordCells(db: Db, done: ChangeDone, quote: PathParts, { draft, sha256, fixes }: ImportedQuote): void {
  const { stable } = stablePaths(done.after)
  const origins = Object.entries(draft.origins).map(([path, origin]) => ({
    path: [...quote, ...(parseDocumentPath(path) ?? [])],
    sha256,
    ...origin,
  }))
  recordOrigins(db, done.seq, done.after, origins)
  for (const { path, sheet, address } of origins) {
    const fix = fixes.find((candidate) => candidate.sheet === sheet && candidate.address === address)
    if (fix === undefined) continue
    const override = { raw: fix.text, why: 'corrected while importing', sha256, sheet, address }
    recordOverride(db, done.seq, stable(path), override)
  }
}
