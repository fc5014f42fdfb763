// What the audit chain seals of a change.
import { canonicalJson } from '../../shared/kernel/canonical-json.ts'
import type { Db } from './open-database.ts'
import { sha256 } from './sha256.ts'

/** Hash of a change, of the cells it brought and of the files they stand in; places are left out, for they follow renamed ids. */
export function changeHash(db: Db, seq: number): string {
  const change = db
    .prepare('SELECT command, request, at, who, action, why, patches, inverse, reverses FROM change WHERE seq = ?')
    .get(seq)
  const cells = db
    .prepare('SELECT kind, source, sheet, address, raw, why FROM provenance WHERE change = ? ORDER BY seq')
    .raw()
    .all(seq)
  const files = db
    .prepare(
      'SELECT sha256, bytes FROM source JOIN imported ON imported.source = sha256 WHERE change = ? ORDER BY sha256',
    )
    .raw()
    .all(seq)
  return sha256(canonicalJson({ change, cells, files }))
}
