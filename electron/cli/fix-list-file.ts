// Writes a vendor's fix list to the file named on the command line.
import type { FileReading } from '../../shared/quote/import-preview.ts'
import type { FileRead } from '../../shared/quote/read-file.ts'
import { fixListDocument } from '../../shared/report/fix-list/fix-list.ts'
import { fixListOfFile } from '../../shared/report/fix-list/points.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { renderPdf } from '../report/render-pdf.ts'
import { writeFixList } from '../report/write-fix-list.ts'
import { CommandRefused, exitCodes } from './command.ts'
import { pageOrSheet } from './page-or-sheet.ts'
import type { TakeAsked } from './take-options.ts'
import { writeResult } from './write-result.ts'

/** Does nothing when no fix list was asked for. */
export async function writeAskedFixList(
  { fixList, arrival }: TakeAsked,
  read: FileRead | undefined,
  reading: FileReading | undefined,
  tender: Tender,
): Promise<void> {
  if (fixList === undefined || read === undefined || reading === undefined) return
  const vendor = fixList.vendor ?? onlyVendor(reading)
  const { proposal } = reading
  const { input } = fixListOfFile(read, tender, vendor, {
    ...(arrival === undefined ? {} : { arrival }),
    // Read as it was read here, whether that layout was saved, given or proposed.
    ...(proposal === undefined ? {} : { given: { layout: proposal.layout, confirmed: true } }),
  })
  const { blocks, options } = fixListDocument(input)
  const isPage = pageOrSheet(fixList.out, 'a fix list') === 'pdf'
  await writeResult(fixList.out, isPage ? await renderPdf(blocks, options) : await writeFixList(input))
}

function onlyVendor(reading: FileReading): string {
  const vendors = [...new Set(reading.quotes.map((draft) => draft.quote.vendor))].filter((vendor) => vendor !== '')
  const [only] = vendors
  if (only !== undefined && vendors.length === 1) return only
  const found = vendors.length === 0 ? 'no vendor' : vendors.join(', ')
  throw new CommandRefused(`the file names ${found}; say whose fix list it is with --vendor`, exitCodes.usage)
}
