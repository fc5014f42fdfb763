// Writes the workbooks of the round trip by hand and has LibreOffice save them in each of its formats.
// `node test/builders/round-trip/convert-by-office.ts FOLDER` made those of test/fixtures/round-trip.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { ownLayout, troubledLayout } from './trip-book.ts'
import { writeByHand } from './writers.ts'

export const officeFormats = ['xlsx', 'xls', 'ods'] as const

/** By name of the file without its ending. */
export const officeBooks = {
  'own-1900': ownLayout(1900),
  'own-1904': ownLayout(1904),
  'troubled-1900': troubledLayout(1900),
} as const

/** Throws what LibreOffice says when it fails. */
export function convertByOffice(folder: string): void {
  const work = mkdtempSync(join(tmpdir(), 'headroom-office-'))
  try {
    const sources = Object.entries(officeBooks).map(([name, book]) => {
      const path = join(work, `${name}.xlsx`)
      writeFileSync(path, writeByHand(book))
      return path
    })
    mkdirSync(folder, { recursive: true })
    for (const format of officeFormats) {
      const profile = `-env:UserInstallation=file://${join(work, 'profile')}`
      const args = ['--headless', profile, '--convert-to', format, '--outdir', folder, ...sources]
      const { status, stderr } = spawnSync('soffice', args, { encoding: 'utf8', timeout: 600_000 })
      if (status !== 0) throw new Error(`soffice: ${stderr}`)
    }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

const [, program = '', folder] = process.argv
if (program.endsWith('convert-by-office.ts') && folder !== undefined) convertByOffice(resolve(folder))
