// Backs up a tender file of some megabytes without end and prints each backup; `direct` copies to its final name, as the control.
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { makeBackup } from '../../../electron/store/backup.ts'
import { openDatabase } from '../../../electron/store/open-database.ts'

const [path = '', folder = '', mode = 'checked'] = process.argv.slice(2)
const db = openDatabase(path)
for (let count = 1; ; count += 1) {
  const now = new Date(Date.UTC(2026, 0, 1) + count * 3_600_000)
  if (mode === 'direct') {
    const name = `${now.toISOString().replaceAll(/[-:.]/g, '')}-1-00000000.headroom`
    const target = openSync(join(folder, name), 'w')
    const bytes = readFileSync(path)
    for (let at = 0; at < bytes.length; at += 4096) writeSync(target, bytes, at, Math.min(4096, bytes.length - at))
    closeSync(target)
  } else makeBackup(db, folder, now)
  writeSync(1, `${count}\n`)
}
