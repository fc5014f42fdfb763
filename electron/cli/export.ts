// `export`: the tender document as JSON, or quotes, comparison and award as a workbook with live formulas.
import { basename } from 'node:path'
import { compareOffers } from '../../shared/price/compare.ts'
import { ledgerTable } from '../../shared/report/ledger.ts'
import { recommendation } from '../../shared/report/recommendation.ts'
import type { WorkbookInput } from '../../shared/report/workbook.ts'
import { writeWorkbook } from '../report/write-workbook.ts'
import { type Command, CommandRefused, exitCodes, readArguments } from './command.ts'
import { type LoadedAward, loadAward, newestRun } from './load-award.ts'
import { loadTender } from './load-tender.ts'
import { writeResult } from './write-result.ts'

const usage = 'export TENDER --format json|xlsx [--award A.json] --out F'

const options = { format: { type: 'string' }, award: { type: 'string' }, out: { type: 'string' } } as const

export const exportCommand: Command = {
  name: 'export',
  usage,
  summary: 'the tender document, or a workbook of quotes, comparison and award',
  run: async (args, io) => {
    const { values, positionals } = readArguments({ name: 'export', usage }, args, options, { least: 1, most: 1 })
    const [path = ''] = positionals
    const { format, award, out } = values
    if ((format !== 'json' && format !== 'xlsx') || out === undefined) {
      throw new CommandRefused(`usage: headroom ${usage}`, exitCodes.usage)
    }
    const bytes =
      format === 'json'
        ? `${JSON.stringify(loadTender(path).tender, null, 2)}\n`
        : await writeWorkbook(await workbookInput(path, award === undefined ? undefined : String(award)))
    await writeResult(String(out), bytes)
    if (values.json === true) io.out(JSON.stringify({ out, bytes: Buffer.byteLength(bytes) }))
    else io.out(`${basename(String(out))}: ${format === 'json' ? 'tender document' : 'workbook'}`)
    return exitCodes.done
  },
}

async function workbookInput(path: string, awardPath: string | undefined): Promise<WorkbookInput> {
  const loaded = awardPath === undefined ? newestRun(path) : await loadAward(path, awardPath)
  if (loaded !== undefined) return awardWorkbook(loaded)
  const { tender } = loadTender(path)
  return { tenderName: tender.name, locale, comparison: compareOffers(tender, {}), blocks: [] }
}

const locale = 'en-US'

/** Everything the recommendation shows, the comparison and every priced line. */
export function awardWorkbook(loaded: LoadedAward): WorkbookInput {
  const { tender, award, board, caseName, awardHash } = loaded
  const comparison = compareOffers(tender, {})
  if (award.totals === null) return { tenderName: tender.name, locale, comparison, blocks: [] }
  const input = {
    ...{ tender, award, board },
    options: { caseName, awardHash, locale, preparedBy: '', reviewedBy: '', approvedBy: '' },
  }
  return { tenderName: tender.name, locale, comparison, blocks: recommendation(input), ledger: ledgerTable(input) }
}
