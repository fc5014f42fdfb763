// `export`: the tender document, a workbook with live formulas, commitments in FOCUS columns, or their dates as a calendar.
import { basename } from 'node:path'
import { awardWorkbook, quotesWorkbook } from '../../shared/report/award-workbook.ts'
import type { WorkbookInput } from '../../shared/report/workbook.ts'
import { writeRegister } from '../report/write-register.ts'
import { writeWorkbook } from '../report/write-workbook.ts'
import { type Command, CommandRefused, exitCodes, readArguments } from './command.ts'
import { loadAward, newestRun, registerInputOf } from './load-award.ts'
import { loadTender } from './load-tender.ts'
import { writeResult } from './write-result.ts'

const usage = 'export TENDER --format json|xlsx|focus-csv|ics [--award A.json] --out F'

const options = { format: { type: 'string' }, award: { type: 'string' }, out: { type: 'string' } } as const

export const exportCommand: Command = {
  name: 'export',
  usage,
  summary: 'the tender document, a workbook, commitments in FOCUS columns, or a calendar of their dates',
  run: async (args, io) => {
    const { values, positionals } = readArguments({ name: 'export', usage }, args, options, { least: 1, most: 1 })
    const [path = ''] = positionals
    const { format, award, out } = values
    const kind = typeof format === 'string' ? formats[format] : undefined
    if (kind === undefined || out === undefined) {
      throw new CommandRefused(`usage: headroom ${usage}`, exitCodes.usage)
    }
    const bytes = await kind.write(path, award === undefined ? undefined : String(award))
    await writeResult(String(out), bytes)
    if (values.json === true) io.out(JSON.stringify({ out, bytes: Buffer.byteLength(bytes) }))
    else io.out(`${basename(String(out))}: ${kind.name}`)
    return exitCodes.done
  },
}

interface Format {
  readonly name: string
  readonly write: (tenderPath: string, awardPath: string | undefined) => Promise<string | Uint8Array>
}

const formats: { readonly [name: string]: Format } = {
  json: {
    name: 'tender document',
    write: async (path) => `${JSON.stringify(loadTender(path).tender, null, 2)}\n`,
  },
  xlsx: { name: 'workbook', write: async (path, award) => writeWorkbook(await workbookInput(path, award)) },
  'focus-csv': {
    name: 'commitments in the columns of FOCUS 1.4',
    write: async (path, award) => writeRegister(await registerInputOf(path, award), 'csv', new Date().toISOString()),
  },
  ics: {
    name: 'calendar of commitments',
    write: async (path, award) => writeRegister(await registerInputOf(path, award), 'ics', new Date().toISOString()),
  },
}

async function workbookInput(path: string, awardPath: string | undefined): Promise<WorkbookInput> {
  const loaded = awardPath === undefined ? newestRun(path) : await loadAward(path, awardPath)
  return loaded === undefined ? quotesWorkbook(loadTender(path).tender, 'en-US') : awardWorkbook(loaded)
}
