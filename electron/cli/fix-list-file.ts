// Writes a vendor's fix list to the file named: a page or a sheet, by its ending.
import { extname } from 'node:path'
import { fixListDocument } from '../../shared/report/fix-list/fix-list.ts'
import type { FixList } from '../../shared/report/fix-list/points.ts'
import { renderPdf } from '../report/render-pdf.ts'
import { writeFixList } from '../report/write-fix-list.ts'
import { CommandRefused, exitCodes } from './command.ts'
import { writeResult } from './write-result.ts'

/** Refuses any ending but .pdf and .xlsx before anything is read. */
export function fixListFormat(path: string): 'pdf' | 'xlsx' {
  const ending = extname(path).toLowerCase()
  if (ending === '.pdf') return 'pdf'
  if (ending === '.xlsx') return 'xlsx'
  throw new CommandRefused(`a fix list is a .pdf or an .xlsx, not ${path}`, exitCodes.usage)
}

export async function writeFixListFile(path: string, { input }: FixList): Promise<void> {
  const { blocks, options } = fixListDocument(input)
  await writeResult(path, fixListFormat(path) === 'pdf' ? await renderPdf(blocks, options) : await writeFixList(input))
}
