// Reads a tender file from elsewhere: looked at over a connection that cannot write, then row by row through validators. Never attached.
import { randomUUID } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { AppFailure } from '../../shared/contract/views.ts'
import { ok, type Result, refuse } from '../../shared/kernel/result.ts'
import { awardSchema } from '../../shared/tender/award.ts'
import { leverageSchema } from '../../shared/tender/leverage.ts'
import { positionSchema } from '../../shared/tender/position.ts'
import { checkContents, checkSchema } from './check-file.ts'
import { readDocument, writeDocument } from './document.ts'
import { removeDatabase } from './durable-file.ts'
import { storeFailure } from './failure.ts'
import { migrate, newestVersion } from './migrate.ts'
import { closeDatabase, type Db, openDatabase } from './open-database.ts'
import { fillNewFile, lookAt } from './open-file.ts'
import { sha256 } from './sha256.ts'
import type { FreshFile } from './store.ts'

const MOST_BYTES = 512 * 1024 * 1024

const count = z.number().int().min(0)
const time = z.iso.datetime()
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const jsonText = (schema: z.ZodType) => z.string().refine((text) => schema.safeParse(parseJson(text)).success)
/** Longer texts of a price list are cut when it is read. */
const observedText = z.string().max(300)
const pathParts = z.array(z.union([z.string(), count]))
const patches = z.array(
  z.discriminatedUnion('op', [
    z.strictObject({ op: z.enum(['set', 'insert']), path: pathParts, value: z.json() }),
    z.strictObject({ op: z.literal('remove'), path: pathParts }),
  ]),
)

/** Tables that are copied as rows, in an order that references allow; the document goes through the tender's own schema. */
const copied = {
  state: z.strictObject({ one: z.literal(1), revision: count, changed_at: time, made_at: time }),
  change: z.strictObject({
    seq: count,
    command: z.string().max(200),
    request: hash,
    at: time,
    who: z.string().max(200),
    action: z.enum(['edit', 'import', 'undo', 'redo']),
    why: z.string().max(20_000),
    patches: jsonText(patches),
    inverse: jsonText(patches),
    reverses: count.nullable(),
    effect: z.enum(['done', 'undone', 'dropped']),
  }),
  source: z.strictObject({
    sha256: hash,
    name: z.string().max(1000),
    bytes: count,
    layouts: jsonText(z.array(z.string())),
    at: time,
  }),
  imported: z.strictObject({ change: count, source: hash }),
  provenance: z.strictObject({
    seq: count,
    change: count,
    path: z.string().max(2000),
    kind: z.enum(['file', 'override']),
    source: hash.nullable(),
    sheet: z.string().max(1000),
    address: z.string().max(40),
    raw: z.string(),
    why: z.string().max(20_000),
  }),
  run: z.strictObject({
    id: hash,
    name: z.string().max(1000),
    made_at: time,
    tender_hash: hash,
    summary: jsonText(z.record(z.string(), z.json())),
    award: jsonText(awardSchema),
    board: z.string().nullable(),
    leverage: jsonText(leverageSchema).nullable(),
  }),
  layout: z.strictObject({
    id: hash,
    vendor: z.string().max(1000).nullable(),
    name: z.string().max(1000),
    document: jsonText(z.record(z.string(), z.json())),
    change: count,
  }),
  observation_set: z.strictObject({
    id: count,
    change: count,
    source: hash,
    sheet: z.string().max(1000),
    format: z.string().max(100),
    terms: jsonText(z.record(z.string(), z.json())),
  }),
  observation: z.strictObject({
    observation_set: count,
    position: count,
    date: z.iso.date(),
    provider: observedText,
    accelerator: observedText,
    count: count.min(1),
    price: count,
    currency: z.string().length(3),
    region: observedText,
    kind: z.enum(['on-demand', 'spot', 'reserved']),
    term_months: count.nullable(),
    address: z.string().max(40),
    raw: observedText,
  }),
  observation_word: z.strictObject({
    change: count,
    observation_set: count,
    word: observedText,
    accelerator: z.string().max(200).nullable(),
  }),
  observation_removal: z.strictObject({ change: count, observation_set: count }),
  position: z.strictObject({ vendor: z.string().max(1000), document: jsonText(positionSchema), change: count }),
  audit: z.strictObject({
    seq: count,
    at: time,
    action: z.string().max(40),
    what: z.string().max(20_000),
    detail: jsonText(z.record(z.string(), z.json())),
    previous: hash,
    hash,
  }),
} as const satisfies Record<string, z.ZodObject>

type CopiedTable = keyof typeof copied

/**
 * Copies the file into `folder`, so that nothing is left beside the original, reads the copy and writes what it holds into a fresh file
 * there, which passes every check. Never throws for what is in the file.
 */
export function readForeignFile(path: string, folder: string): Result<FreshFile, AppFailure> {
  const bytes = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (bytes > MOST_BYTES) return notTaken('it is larger than 512 MB')
  const copy = join(folder, `${randomUUID()}.copy`)
  const fresh = join(folder, `${randomUUID()}.fresh`)
  try {
    mkdirSync(folder, { recursive: true })
    for (const suffix of ['', '-wal']) if (existsSync(path + suffix)) copyFileSync(path + suffix, copy + suffix)
    const origin = sha256(readFileSync(copy))
    const look = lookAt(copy)
    if (!look.ok) return look.failure.kind === 'refused' ? refuse(look.failure.failure) : notTaken(look.failure.why)
    const flaw = flawOf(copy)
    if (flaw !== undefined) return notTaken(flaw)
    if (look.value.version < newestVersion) bringUp(copy)
    const source = openDatabase(copy, { readonly: true })
    try {
      const made = fillNewFile(fresh, (db) => {
        copyInto(db, source)
        const difference = checkContents(db)
        if (difference !== undefined) throw new ForeignRowRefused(difference)
      })
      return made.ok ? ok({ fresh, origin }) : made
    } finally {
      source.close()
    }
  } catch (error) {
    if (error instanceof ForeignRowRefused) return notTaken(error.message)
    const known = storeFailure(error)
    if (known === undefined) throw error
    return refuse(known.failure)
  } finally {
    removeDatabase(copy)
  }
}

function flawOf(copy: string): string | undefined {
  const source = openDatabase(copy, { readonly: true })
  try {
    return checkSchema(source) ?? checkContents(source)
  } finally {
    source.close()
  }
}

/** A file of an earlier version, known to hold nothing but our own tables, is migrated as a copy; the original stays as it is. */
function bringUp(copy: string): void {
  const db = openDatabase(copy)
  try {
    migrate(db, () => {})
  } finally {
    closeDatabase(db)
  }
}

/** Thrown while rows are copied, when one of them is not what it should be. */
class ForeignRowRefused extends Error {}

function copyInto(db: Db, source: Db): void {
  writeDocument(db, readDocument(source).tender)
  for (const table of Object.keys(copied) as CopiedTable[]) copyTable(db, source, table)
}

function copyTable(db: Db, source: Db, table: CopiedTable): void {
  const schema: z.ZodObject = copied[table]
  const columns = Object.keys(schema.shape)
  const insert = db.prepare(
    `INSERT INTO "${table}" (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`,
  )
  const keys: Partial<Record<CopiedTable, string>> = {
    source: 'sha256',
    imported: 'change, source',
    run: 'id',
    state: 'one',
    layout: 'id, change',
    observation_set: 'id',
    observation: 'observation_set, position',
    observation_word: 'change, observation_set, word',
    observation_removal: 'change, observation_set',
    position: 'vendor, change',
  }
  for (const row of source
    .prepare(`SELECT ${columns.join(', ')} FROM "${table}" ORDER BY ${keys[table] ?? 'seq'}`)
    .iterate()) {
    const parsed = schema.safeParse(row)
    if (!parsed.success) throw new ForeignRowRefused(`a row of ${table} is not what a tender file holds`)
    // Boards have no schema of their own; they are computed anew when asked for.
    insert.run(table === 'run' ? { ...parsed.data, board: null } : parsed.data)
  }
}

function notTaken(why: string): Result<never, AppFailure> {
  return refuse({
    kind: 'refused',
    what: `the file was not taken in: ${why}`,
    fix: 'Ask its sender for a fresh export of the tender',
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
