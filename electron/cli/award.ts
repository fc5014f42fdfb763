// `award`: the cheapest award of a tender under a case's rules, or the price of one given by hand, as a document and in words.
import { type AwardHooks, type AwardOptions, awardTender, refusals } from '../../shared/award/award-tender.ts'
import { manualAward } from '../../shared/award/manual.ts'
import { describePlace, describeProblem, type Problem } from '../../shared/kernel/problem.ts'
import { readAwardSheet } from '../../shared/quote/award-lines.ts'
import type { Award } from '../../shared/tender/award.ts'
import { type LinesReading, readLines, readRules } from '../../shared/tender/read-rules.ts'
import type { Rule } from '../../shared/tender/rules/table.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { createSolveHighs } from '../engine/solve-highs.ts'
import { engineVersions } from '../engine/versions.ts'
import { forkImportChild } from '../import/fork-child.ts'
import { readFileInChild } from '../import/read-in-child.ts'
import { sha256 } from '../store/sha256.ts'
import { awardText } from './award-words.ts'
import { type Command, type CommandIo, CommandRefused, type ExitCode, exitCodes, readArguments } from './command.ts'
import { loadTender, readJsonFile } from './load-tender.ts'
import { isTenderFile, orRefuse, withTenderFile } from './tender-file.ts'
import { writeResult } from './write-result.ts'

const usage =
  'award TENDER [--scenario ID | --rules R.json | --manual LINES.json|LINES.csv] [--round N] [--gap 1e-6] [--work-limit N] [--seed N] [--step quarter] [--out A.json]'

const options = {
  scenario: { type: 'string' },
  rules: { type: 'string' },
  manual: { type: 'string' },
  round: { type: 'string' },
  gap: { type: 'string' },
  'work-limit': { type: 'string' },
  seed: { type: 'string' },
  step: { type: 'string' },
  out: { type: 'string' },
} as const

/** Thousands of LP iterations: far more than a tender of forty offers needs. */
const standardWorkLimit = 20_000

export const awardCommand: Command = {
  name: 'award',
  usage,
  summary: 'the cheapest award under rules, or one given by hand',
  run: async (args, io) => {
    const { values, positionals } = readArguments({ name: 'award', usage }, args, options, { least: 1, most: 1 })
    const { tender } = loadTender(positionals[0] ?? '')
    const awardOptions = readOptions(values)
    const rules = readCase(tender, values)
    refuseUnpriced(tender, awardOptions.round)
    const hooks: AwardHooks = {
      solve: await createSolveHighs(),
      sha256,
      onProgress: ({ incumbent, gap, work }) =>
        io.progress(`${Math.round(work)} thousand iterations, best ${incumbent ?? 'none'}, gap ${gap ?? 'unknown'}`),
    }
    const award =
      values.manual === undefined
        ? await awardTender(tender, rules, awardOptions, hooks)
        : await awardByHand(tender, String(values.manual), rules, awardOptions, hooks)
    io.progress('')
    keepRun(positionals[0] ?? '', tender, award)
    return print(tender, award, values, io)
  },
}

/** On a tender file the run is kept, by the name of its case. */
function keepRun(path: string, tender: Tender, award: Award): void {
  if (!isTenderFile(path)) return
  const scenario = tender.awardScenarios?.find((candidate) => candidate.id === award.scenario)
  const name = scenario?.name ?? award.scenario ?? (award.options.manual === true ? 'By hand' : 'Own rules')
  withTenderFile(path, (store, file) => orRefuse(store.recordRun(file, { name, award })))
}

type Values = { readonly [K in keyof typeof options | 'json']?: string | boolean | (string | boolean)[] | undefined }

function readOptions(values: Values): AwardOptions {
  const round = values.round === undefined ? undefined : readNumber('round', values.round, 1)
  return {
    gap: values.gap === undefined ? 1e-6 : readNumber('gap', values.gap, 0),
    workLimit:
      values['work-limit'] === undefined ? standardWorkLimit : readNumber('work-limit', values['work-limit'], 0),
    seed: values.seed === undefined ? 0 : readNumber('seed', values.seed, 0),
    versions: engineVersions,
    ...stepOf(values.step),
    ...(round === undefined ? {} : { round }),
    ...(values.scenario === undefined ? {} : { scenario: String(values.scenario) }),
  }
}

/** By month unless quarters are asked for. */
function stepOf(step: unknown): Pick<AwardOptions, 'step'> {
  if (step === undefined || step === 'month') return {}
  if (step === 'quarter') return { step }
  throw new CommandRefused(`--step is month or quarter\nusage: headroom ${usage}`, exitCodes.usage)
}

function readNumber(name: string, text: unknown, least: number): number {
  const value = Number(text)
  if (String(text).trim() === '' || !Number.isFinite(value) || value < least) {
    throw new CommandRefused(
      `--${name} ${text} is not a number of at least ${least}\nusage: headroom ${usage}`,
      exitCodes.usage,
    )
  }
  return value
}

/** Rules of a named case, of a file, or none. A manual award may be checked against either. */
export function readCase(tender: Tender, values: Values): readonly Rule[] {
  if (values.scenario !== undefined && values.rules !== undefined) {
    throw new CommandRefused(`give --scenario or --rules\nusage: headroom ${usage}`, exitCodes.usage)
  }
  if (values.rules !== undefined) {
    const { rules, problems } = readRules(tender, readJsonFile(String(values.rules)))
    refuseErrors(String(values.rules), problems)
    return rules
  }
  if (values.scenario === undefined) return []
  const cases = tender.awardScenarios ?? []
  const found = cases.find((candidate) => candidate.id === values.scenario)
  if (found === undefined) {
    const ids = cases.map((candidate) => candidate.id).join(', ')
    throw new CommandRefused(`no case ${values.scenario}; the tender has ${ids === '' ? 'none' : ids}`, exitCodes.usage)
  }
  return found.rules
}

async function awardByHand(
  tender: Tender,
  file: string,
  rules: readonly Rule[],
  awardOptions: AwardOptions,
  hooks: AwardHooks,
): Promise<Award> {
  const { lines, problems } = await readGivenLines(tender, file, awardOptions.round)
  refuseErrors(file, problems)
  return manualAward(tender, lines, rules, awardOptions, hooks)
}

/** Lines of a JSON document, or of a sheet (XLSX, XLS, ODS, CSV), which is read like any file from outside: in a process of its own. */
async function readGivenLines(tender: Tender, file: string, round: number | undefined): Promise<LinesReading> {
  if (!/\.(xlsx|xlsm|xls|ods|csv|tsv)$/i.test(file)) return readLines(tender, readJsonFile(file), round)
  const { file: name, content } = await readFileInChild(file, () => forkImportChild())
  if (content.kind === 'refused') throw new CommandRefused(`${file} cannot be used: ${content.message}`, exitCodes.no)
  return readAwardSheet(tender, name, content.workbook, round)
}

function refuseErrors(file: string, problems: readonly Problem[]): void {
  const errors = problems.filter((problem) => problem.severity === 'error')
  if (errors.length === 0) return
  const lines = errors.map((problem) => `  ${describePlace(problem.where)}: ${describeProblem(problem)}`)
  throw new CommandRefused(`${file} cannot be used:\n${lines.join('\n')}`, exitCodes.no)
}

function refuseUnpriced(tender: Tender, round: number | undefined): void {
  const found = refusals(tender, round)
  if (found.length === 0) return
  const lines = found.map((refusal) => `  ${refusal.path}: ${describeProblem(refusal)}`)
  throw new CommandRefused(`no award, because it would leave out money:\n${lines.join('\n')}`, exitCodes.no)
}

/** Said before it is written: a place that cannot be written to does not lose what was computed. */
async function print(tender: Tender, award: Award, values: Values, io: CommandIo): Promise<ExitCode> {
  const text = `${JSON.stringify(award, null, 2)}\n`
  io.out(values.json === true ? text.trimEnd() : awardText(tender, award))
  if (values.out !== undefined) await writeResult(String(values.out), text)
  if (award.status === 'infeasible') return exitCodes.no
  return award.status === 'optimal' || award.planning !== undefined ? exitCodes.done : exitCodes.limit
}
