// The bytes of one untrusted file become a workbook or a refusal. Runs inside the import process only.
import { basename } from 'node:path'
import type { Workbook, WorkbookRemark } from '../../shared/sheet/workbook.ts'
import type { Refused } from './child-protocol.ts'
import { guardFile } from './guard.ts'
import { readCsv } from './read-csv.ts'
import { readXlsOds } from './read-xls-ods.ts'
import { readXlsx } from './read-xlsx.ts'
import { FileRefused } from './refusal.ts'

export type BytesRead = { readonly kind: 'workbook'; readonly workbook: Workbook } | Refused

const macroRemark: WorkbookRemark = {
  code: 'macros',
  what: 'the file carries macros; they are not opened',
  fix: 'Ask the vendor for a file without',
}

/** Reads a file by what its bytes say it is. Never throws for what is in the file. */
export async function readBytes(bytes: Buffer, name: string): Promise<BytesRead> {
  try {
    const guarded = await guardFile(bytes)
    const workbook = await readAs(guarded, bytes, name)
    const remarks = guarded.macros ? [macroRemark, ...workbook.remarks] : workbook.remarks
    return { kind: 'workbook', workbook: { ...workbook, remarks } }
  } catch (error) {
    if (error instanceof FileRefused) return { kind: 'refused', code: error.code, message: error.message }
    // Whatever a reader throws on a hostile file is the file's fault until shown otherwise.
    const cause =
      error instanceof Error && !isOfTheLanguage(error)
        ? (error.message.split(/[.(\n]/)[0] ?? '').trim().slice(0, 120)
        : ''
    const message = `The file is damaged, or not what a spreadsheet program writes${cause === '' ? '' : ` (${cause})`}.`
    return { kind: 'refused', code: 'unreadable', message }
  }
}

/** An error of the language tells a buyer nothing. */
function isOfTheLanguage(error: Error): boolean {
  return error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError
}

async function readAs(guarded: Awaited<ReturnType<typeof guardFile>>, bytes: Buffer, name: string): Promise<Workbook> {
  switch (guarded.kind) {
    case 'xlsx':
      return readXlsx(guarded.parts, guarded.workbook)
    case 'xls':
      return readXlsOds(bytes, 'xls')
    case 'ods':
      return readXlsOds(bytes, 'ods', guarded.contentXml)
    case 'csv':
      return readCsv(bytes, basename(name).replace(/\.[^.]*$/, '') || 'Sheet')
  }
}
