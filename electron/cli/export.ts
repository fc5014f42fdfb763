// `export`: the tender document as JSON, or quotes, comparison and award as a workbook with live formulas.
import { basename } from 'node:path'
import { awardWorkbook, quotesWorkbook } from '../../shared/report/award-workbook.ts'
import type { WorkbookInput } from '../../shared/report/workbook.ts'
import { writeWorkbook } from '../report/write-workbook.ts'
import { type Command, CommandRefused, exitCodes, readArguments } from './command.ts'
import { loadAward, newestRun } from './load-award.ts'
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
  return loaded === undefined ? quotesWorkbook(loadTender(path).tender, 'en-US') : awardWorkbook(loaded)
}
