// `new`: a tender file from the sample, from a tender document, or empty.
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { emptyTender } from '../../shared/tender/empty-tender.ts'
import { readTender } from '../../shared/tender/read-tender.ts'
import { type SampleName, sampleDocument, sampleNames } from '../../shared/tender/samples.ts'
import { carriedFile } from '../carried-files.ts'
import { type Command, CommandRefused, exitCodes, printProblems, readArguments } from './command.ts'
import { readJsonFile } from './load-tender.ts'
import { orRefuse, withTenderFile } from './tender-file.ts'
import { makeFolderOf } from './write-result.ts'

const usage =
  'new F.headroom --sample [tender|world] | --from T.json | --name N --currency CUR --start YYYY-MM --months H [--discount-rate 0.08]'

const options = {
  sample: { type: 'string' },
  from: { type: 'string' },
  name: { type: 'string' },
  currency: { type: 'string' },
  start: { type: 'string' },
  months: { type: 'string' },
  'discount-rate': { type: 'string' },
} as const

type Values = { readonly [K in keyof typeof options]?: string | boolean | undefined }

export const newCommand: Command = {
  name: 'new',
  usage,
  summary: 'make a tender file',
  run: async (args, io) => {
    const { values, positionals } = readArguments({ name: 'new', usage }, withSampleNamed(args), options, {
      least: 1,
      most: 1,
    })
    const path = positionals[0] ?? ''
    if (!path.endsWith('.headroom')) throw new CommandRefused('a tender file is called *.headroom', exitCodes.usage)
    const { json, why } = startOf(values)
    const { tender, problems } = readTender(json)
    if (tender === undefined) {
      printProblems(problems, { ...io, out: io.note })
      throw new CommandRefused('this is not a valid tender; no file was made', exitCodes.no)
    }
    makeFolderOf(path)
    const { place } = withTenderFile(path, (store) => orRefuse(store.createAt(path, tender, why)))
    io.out(values.json === true ? JSON.stringify({ file: place, problems }, null, 2) : `made ${place}`)
    return exitCodes.done
  },
}

/** `--sample` without a name is the first one. */
function withSampleNamed(args: readonly string[]): readonly string[] {
  return args.flatMap((arg, i) =>
    arg !== '--sample' || isSample(args[i + 1] ?? '') ? [arg] : [`--sample=${sampleNames[0]}`],
  )
}

function isSample(name: string): name is SampleName {
  return sampleNames.some((known) => known === name)
}

/** Exactly one of the three ways, the last with all its words. */
function startOf(values: Values): { readonly json: unknown; readonly why: string } {
  const { sample, from, name, currency, start, months } = values
  const ways = [sample !== undefined, from !== undefined, name !== undefined].filter(Boolean).length
  if (ways !== 1) throw new CommandRefused(`usage: headroom ${usage}`, exitCodes.usage)
  if (typeof sample === 'string') {
    if (!isSample(sample)) {
      throw new CommandRefused(`no sample ${sample}; there are: ${sampleNames.join(', ')}`, exitCodes.usage)
    }
    return {
      json: readJsonFile(join(fileURLToPath(carriedFile('samples')), sampleDocument(sample))),
      why: 'created from the sample',
    }
  }
  if (typeof from === 'string') return { json: readJsonFile(from), why: `created from ${basename(from)}` }
  if (currency === undefined || start === undefined || months === undefined) {
    throw new CommandRefused(`usage: headroom ${usage}`, exitCodes.usage)
  }
  const begin = {
    name: String(name),
    currency: String(currency),
    start: String(start),
    months: Number(months),
    discountRate: Number(values['discount-rate'] ?? 0.08),
  }
  return { json: emptyTender(begin), why: 'created' }
}
