// Backups of a tender file: made when it has changed, verified before they count, thinned out by age.
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type AuditMark, auditHead, lastChangeMark } from './audit.ts'
import { checkDatabase } from './check-file.ts'
import { syncFile, syncFolder } from './durable-file.ts'
import { type Db, openDatabase } from './open-database.ts'

export interface Backup {
  readonly path: string
  /** ISO 8601. */
  readonly at: string
  /** Number of the last audit entry in it that tells of a change. */
  readonly entries: number
}

/** `20260312T101500123Z-57-1a2b3c4d.headroom`: time, last change's audit entry, start of its hash. */
const backupName = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z-(\d+)-([0-9a-f]{8})\.headroom$/

/** Backups in a folder, the newest first; other files there are left alone. */
export function listBackups(folder: string): readonly Backup[] {
  return readFolder(folder)
    .flatMap((name): readonly Backup[] => {
      const match = backupName.exec(name)
      if (match === null) return []
      const [, year, month, day, hours, minutes, seconds, millis, entries] = match
      const at = `${year}-${month}-${day}T${hours}:${minutes}:${seconds}.${millis}Z`
      return [{ path: join(folder, name), at, entries: Number(entries) }]
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1))
}

/** Whether anything happened to the file since its newest backup. */
export function needsBackup(db: Db, folder: string): boolean {
  const [newest] = listBackups(folder)
  const mark = lastChangeMark(db)
  return newest === undefined || !newest.path.endsWith(`-${mark.seq}-${mark.hash.slice(0, 8)}.headroom`)
}

/** Copies the file as it stands, checks the copy, and only then gives it its name. Throws when that fails; nothing half-made counts. */
export function makeBackup(db: Db, folder: string, now: Date): Backup {
  mkdirSync(folder, { recursive: true })
  for (const name of readFolder(folder)) if (name.endsWith('.partial')) rmSync(join(folder, name), { force: true })
  const [head, mark] = [auditHead(db), lastChangeMark(db)]
  const at = now.toISOString()
  const name = `${at.replaceAll(/[-:.]/g, '')}-${mark.seq}-${mark.hash.slice(0, 8)}.headroom`
  const partial = join(folder, `${name}.partial`)
  db.prepare('VACUUM INTO ?').run(partial)
  syncFile(partial)
  verifyBackup(partial, head)
  renameSync(partial, join(folder, name))
  syncFolder(folder)
  thinOut(folder, now)
  return { path: join(folder, name), at, entries: mark.seq }
}

function verifyBackup(path: string, head: AuditMark): void {
  const copy = openDatabase(path, { readonly: true })
  try {
    const flaw = checkDatabase(copy)
    const own = auditHead(copy)
    if (flaw !== undefined) throw new Error(`backup is not good: ${flaw}`)
    if (own.seq !== head.seq || own.hash !== head.hash) throw new Error('backup is not of this state')
  } finally {
    copy.close()
  }
}

/** The newest backup that passes every check, by opening them one after the other. */
export function newestGoodBackup(folder: string): Backup | undefined {
  return listBackups(folder).find((backup) => {
    try {
      const copy = openDatabase(backup.path, { readonly: true })
      try {
        return checkDatabase(copy) === undefined
      } finally {
        copy.close()
      }
    } catch {
      return false
    }
  })
}

function thinOut(folder: string, now: Date): void {
  const backups = listBackups(folder)
  const kept = keptBackups(
    backups.map((backup) => backup.at),
    now,
  )
  for (const backup of backups) if (!kept.has(backup.at)) rmSync(backup.path, { force: true })
}

const DAY_MS = 24 * 3600 * 1000

/** Of backups made at these times: the 3 newest, the newest of each of the last 7 days, and of each of the last 4 weeks. */
export function keptBackups(times: readonly string[], now: Date): ReadonlySet<string> {
  const newestFirst = times.toSorted().reverse()
  const newestOfEach = (spanMs: number, spans: number): readonly string[] => {
    const newest = new Map<number, string>()
    for (const time of newestFirst) {
      const age = Math.floor((now.getTime() - Date.parse(time)) / spanMs)
      if (age < spans && !newest.has(age)) newest.set(age, time)
    }
    return [...newest.values()]
  }
  return new Set([...newestFirst.slice(0, 3), ...newestOfEach(DAY_MS, 7), ...newestOfEach(7 * DAY_MS, 4)])
}

function readFolder(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
