// Layouts that were confirmed: kept in the tender with the import they read, and in the library so that the next tender recognises them.
import type { AppFailure, SavedLayout } from '../../shared/contract/views.ts'
import { canonicalJson } from '../../shared/kernel/canonical-json.ts'
import { ok, type Result, refuse } from '../../shared/kernel/result.ts'
import { type Layout, layoutSchema } from '../../shared/quote/layout/layout.ts'
import type { Library } from './library.ts'
import type { Db } from './open-database.ts'
import { sha256 } from './sha256.ts'

interface LayoutRow {
  readonly id: string
  readonly document: string
  /** ISO 8601. */
  readonly at: string
}

/** The same layout has the same id everywhere. */
export function layoutId(layout: Layout): string {
  return sha256(canonicalJson(layout))
}

/** Call inside the transaction of the change that brings them. */
export function recordLayouts(db: Db, change: number, layouts: readonly Layout[]): void {
  const insert = db.prepare(
    'INSERT INTO layout (id, vendor, name, document, change) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  )
  for (const layout of layouts) {
    insert.run(layoutId(layout), layout.vendor ?? null, layout.name, canonicalJson(layout), change)
  }
}

/** Files of these layouts are recognised from now on, in every tender of the library; one forgotten before is known again. */
export function keepLayouts({ db }: Library, layouts: readonly Layout[], at: string): void {
  const insert = db.prepare(
    `INSERT INTO layout (id, document, at, forgotten) VALUES (?, ?, ?, 0)
     ON CONFLICT (id) DO UPDATE SET at = excluded.at, forgotten = 0`,
  )
  for (const layout of layouts) insert.run(layoutId(layout), canonicalJson(layout), at)
}

/** Those of the tender's imports in effect and those of the library, the newest first; forgotten ones are left out. */
export function savedLayouts(db: Db, library: Library | undefined): readonly SavedLayout[] {
  const own = db
    .prepare<[], LayoutRow>(
      `SELECT layout.id, document, max(at) AS at FROM layout JOIN change ON seq = change WHERE effect = 'done' GROUP BY layout.id`,
    )
    .all()
  const shared = library?.db
    .prepare<[], LayoutRow & { forgotten: number }>('SELECT id, document, at, forgotten FROM layout')
    .all()
  const inTender = new Set(own.map(({ id }) => id))
  const forgotten = new Set(shared?.filter((row) => row.forgotten === 1).map(({ id }) => id))
  const newest = new Map<string, LayoutRow>()
  for (const row of [...own, ...(shared ?? [])]) {
    const known = newest.get(row.id)
    if (known === undefined || known.at < row.at) newest.set(row.id, row)
  }
  return [...newest.values()]
    .filter(({ id }) => !forgotten.has(id))
    .toSorted((a, b) => (a.at === b.at ? a.id.localeCompare(b.id, 'en') : b.at.localeCompare(a.at, 'en')))
    .flatMap(({ id, document, at }) => {
      // A file from elsewhere may hold a layout of a later version: it is left alone.
      const { success, data } = layoutSchema.safeParse(JSON.parse(document))
      return success ? [{ id, layout: data, savedAt: at, inTender: inTender.has(id) }] : []
    })
}

/** Forgets a layout on this computer, or recalls one that was forgotten. What the tender holds stays as it is. */
export function forgetLayout(
  db: Db,
  library: Library,
  id: string,
  forgotten: boolean,
): Result<Record<string, never>, AppFailure> {
  const known = savedLayouts(db, library).find((saved) => saved.id === id)
  if (known !== undefined) {
    library.db
      .prepare('INSERT INTO layout (id, document, at, forgotten) VALUES (?, ?, ?, 0) ON CONFLICT (id) DO NOTHING')
      .run(id, canonicalJson(known.layout), known.savedAt)
  }
  const { changes } = library.db.prepare('UPDATE layout SET forgotten = ? WHERE id = ?').run(forgotten ? 1 : 0, id)
  return changes === 0 ? noSuchLayout : ok({})
}

/** The layout under another name takes the place of the one it was. */
export function renameLayout(
  db: Db,
  library: Library,
  id: string,
  name: string,
): Result<Record<string, never>, AppFailure> {
  const known = savedLayouts(db, library).find((saved) => saved.id === id)
  if (known === undefined) return noSuchLayout
  if (known.layout.name === name) return ok({})
  keepLayouts(library, [{ ...known.layout, name }], known.savedAt)
  return forgetLayout(db, library, id, true)
}

const noSuchLayout = refuse<AppFailure>({
  kind: 'not-found',
  what: 'there is no such saved layout',
  fix: 'Look at the list again',
})
