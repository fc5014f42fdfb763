// Where values came from: cells of imported files, and hand corrections of them with who, when and why.
import type { Provenance, SourceMark } from '../../shared/contract/views.ts'
import { documentPath, type PathParts, parseDocumentPath } from '../../shared/tender/document-path.ts'
import type { Patch } from '../../shared/tender/patch-document.ts'
import { holdsPath, stablePaths } from '../../shared/tender/stable-path.ts'
import type { ChangeDone } from './change.ts'
import type { Db } from './open-database.ts'

export interface FileOrigin {
  readonly path: PathParts
  readonly sha256: string
  readonly sheet: string
  readonly address: string
  /** Text of the cell as it stood in the file. */
  readonly raw: string
}

/** Places are kept by ids, so that they survive quotes being added or removed before them. */
export function recordOrigins(db: Db, change: number, document: unknown, origins: readonly FileOrigin[]): void {
  const insert = db.prepare(
    `INSERT INTO provenance (change, path, kind, source, sheet, address, raw, why) VALUES (?, ?, 'file', ?, ?, ?, ?, '')`,
  )
  const { stable } = stablePaths(document)
  for (const origin of origins) {
    insert.run(change, stable(origin.path), origin.sha256, origin.sheet, origin.address, origin.raw)
  }
}

/** Records a correction by hand at one place. `source`, `sheet` and `address` name the cell when it was corrected during import. */
export function recordOverride(
  db: Db,
  change: number,
  path: string,
  override: {
    readonly raw: string
    readonly why: string
    readonly sha256?: string
    readonly sheet?: string
    readonly address?: string
  },
): void {
  db.prepare(
    `INSERT INTO provenance (change, path, kind, source, sheet, address, raw, why) VALUES (?, ?, 'override', ?, ?, ?, ?, ?)`,
  ).run(change, path, override.sha256 ?? null, override.sheet ?? '', override.address ?? '', override.raw, override.why)
}

/** Marks those places of an edit whose value had come from a file as overridden, each with the new value. */
export function recordOverrides(db: Db, done: ChangeDone, patches: readonly Patch[], why: string): void {
  const fromFiles = db
    .prepare<[], { path: string }>(
      `SELECT DISTINCT path FROM provenance JOIN change ON change.seq = provenance.change
       WHERE kind = 'file' AND effect = 'done'`,
    )
    .all()
  if (fromFiles.length === 0) return
  const [before, after] = [stablePaths(done.before), stablePaths(done.after)]
  for (const patch of patches) {
    const place = before.stable(patch.path)
    if (!fromFiles.some(({ path }) => holdsPath(path, place) || holdsPath(place, path))) continue
    const raw = patch.op === 'remove' ? '' : JSON.stringify(patch.value)
    recordOverride(db, done.seq, after.stable(patch.path), { raw, why })
  }
}

/** After elements were given another id, moves what is known of them to their new name. */
export function followRenames(db: Db, done: ChangeDone, patches: readonly Patch[]): void {
  const [before, after] = [stablePaths(done.before), stablePaths(done.after)]
  for (const patch of patches) {
    const field = patch.path.at(-1)
    if (patch.op !== 'set' || (field !== 'id' && field !== 'workload')) continue
    const element = patch.path.slice(0, -1)
    const was = before.stable(element)
    const is = after.stable(element)
    if (was === is) continue
    db.prepare(
      `UPDATE provenance SET path = @is || substr(path, length(@was) + 1)
       WHERE path = @was OR substr(path, 1, length(@was) + 1) IN (@was || '.', @was || '[')`,
    ).run({ was, is })
  }
}

/** Every place that came from a file or was overridden, as it lies in the document today. */
export function sourceMarks(db: Db, document: unknown): readonly SourceMark[] {
  const rows = db
    .prepare<[], { path: string; kind: 'file' | 'override' }>(
      `SELECT path, kind FROM provenance JOIN change ON change.seq = provenance.change
       WHERE effect = 'done' ORDER BY provenance.seq`,
    )
    .all()
  const newest = new Map(rows.map(({ path, kind }) => [path, kind]))
  const { resolve } = stablePaths(document)
  return [...newest].flatMap(([stable, kind]) => {
    const parts = resolve(stable)
    return parts === undefined ? [] : [{ path: documentPath(parts), kind }]
  })
}

/** What is known of one place: of itself, of what holds it, and of what it holds; the newest first. */
export function provenanceOf(db: Db, document: unknown, path: string): Provenance {
  const parts = parseDocumentPath(path)
  if (parts === undefined) return { path, entries: [] }
  const place = stablePaths(document).stable(parts)
  const rows = db
    .prepare<[], Provenance['entries'][number] & { place: string }>(
      `SELECT provenance.path AS place, kind, change.at AS at, change.who AS who, coalesce(source.name, '') AS file,
         coalesce(source.sha256, '') AS sha256, sheet, address, raw, provenance.why AS why
       FROM provenance JOIN change ON change.seq = provenance.change LEFT JOIN source ON source.sha256 = provenance.source
       WHERE effect = 'done' ORDER BY provenance.seq DESC`,
    )
    .all()
  const own = rows.filter((row) => holdsPath(row.place, place) || holdsPath(place, row.place))
  return { path, entries: own.map(({ place: _, ...entry }) => entry) }
}
