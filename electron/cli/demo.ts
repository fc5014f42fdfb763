// `demo`: the sample tender from its bid sheets to award, PDF and workbook, computed anew each time, with the time each step took.
import { join } from 'node:path'
import { refusals } from '../../shared/award/award-tender.ts'
import type { CaseResult } from '../../shared/award/board.ts'
import { describePlace, describeProblem } from '../../shared/kernel/problem.ts'
import { formatMoney, formatShare } from '../../shared/money/format.ts'
import { compareOffers } from '../../shared/price/compare.ts'
import { awardWorkbook } from '../../shared/report/award-workbook.ts'
import type { RecommendationInput } from '../../shared/report/facts.ts'
import { provenGap } from '../../shared/report/recommendation/proof.ts'
import { recommendationDocument } from '../../shared/report/recommendation-document.ts'
import { readTender } from '../../shared/tender/read-tender.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { createSolveHighs } from '../engine/solve-highs.ts'
import { standardOptions } from '../engine/standard-options.ts'
import { renderPdf } from '../report/render-pdf.ts'
import { hashOfAward } from '../report/report-of-run.ts'
import { writeWorkbook } from '../report/write-workbook.ts'
import { awardText } from './award-words.ts'
import { type Command, type CommandIo, CommandRefused, exitCodes, readArguments } from './command.ts'
import { readSample, type SampleFile } from './read-sample.ts'
import { solveBoard, solveCases } from './solve-board.ts'
import { writeResult } from './write-result.ts'

const usage = 'demo [--out DIR]'

export const demoCommand: Command = {
  name: 'demo',
  usage,
  summary: 'the sample tender, from its bid sheets to award, PDF and workbook',
  run: async (args, io) => {
    const { values } = readArguments({ name: 'demo', usage }, args, { out: { type: 'string' } }, { least: 0, most: 0 })
    const folder = values.out === undefined ? join('out', 'demo') : String(values.out)
    // With --json stdout is for the machine; people read along on stderr.
    const say = values.json === true ? io.note : io.out
    const clock = startClock()
    const { tender, files } = await readSample()
    for (const line of files.flatMap(fileWords)) say(line)
    clock.lap('read bid sheets')
    checkTender(tender, files)
    say(comparisonWords(tender))
    clock.lap('compare quotes')
    const input = await awardSample(tender, say, io)
    clock.lap('award, with what stands beside it')
    await writeAll(folder, input, clock)
    say(`\n${awardText(tender, input.award)}\n`)
    for (const line of boardWords(input)) say(line)
    for (const { step, seconds } of clock.laps) say(`${step.padEnd(36)} ${seconds.toFixed(1).padStart(7)} s`)
    say(`\n${fileNames.map((name) => join(folder, name)).join('\n')}`)
    if (values.json === true)
      io.out(JSON.stringify({ out: folder, files: fileNames, award: input.award, seconds: clock.laps }))
    return input.award.status === 'optimal' ? exitCodes.done : exitCodes.limit
  },
}

const fileNames = ['recommendation.pdf', 'workbook.xlsx', 'award.json', 'tender.json'] as const

interface Clock {
  readonly laps: readonly { readonly step: string; readonly seconds: number }[]
  readonly lap: (step: string) => void
}

function startClock(): Clock {
  const laps: { step: string; seconds: number }[] = []
  let last = performance.now()
  const lap = (step: string) => {
    const now = performance.now()
    laps.push({ step, seconds: Math.round(now - last) / 1000 })
    last = now
  }
  return { laps, lap }
}

/** What was read, what is wrong in it, and what became of it. */
function fileWords({ file, sent, corrected, corrections }: SampleFile): readonly string[] {
  if (sent.refused !== undefined) return [`${file}: refused. ${sent.refused.message}`]
  const offers = corrected.quotes.reduce((sum, { quote }) => sum + quote.offers.length, 0)
  const open = sent.problems.filter((problem) => problem.severity === 'error' || problem.severity === 'question')
  const problems = open.map((problem) => `  ${problem.severity}  ${describePlace(problem.where)}: ${problem.what}`)
  const ready = corrected.quotes.length > 0 && corrected.quotes.every((draft) => draft.ready)
  if (open.length === 0 && ready) return [`${file}: ${offers} offers`]
  const end = ready
    ? `taken with ${corrections} corrections the vendor confirmed`
    : 'left out: its open points are not settled'
  return [`${file}: ${offers} offers, ${end}`, ...problems]
}

/** An award without some of the sample's bids would not be the sample's: every sheet must have given its quote. */
function checkTender(tender: Tender, files: readonly SampleFile[]): void {
  const missing = files.filter(({ corrected }) => !corrected.quotes.some((draft) => draft.ready))
  if (missing.length > 0) {
    const names = missing.map(({ file }) => file).join(', ')
    throw new CommandRefused(`no quote could be read from ${names}; nothing is awarded without them`, exitCodes.no)
  }
  const errors = readTender(tender).problems.filter((problem) => problem.severity === 'error')
  const lines = [
    ...errors.map((problem) => `  ${describePlace(problem.where)}: ${describeProblem(problem)}`),
    ...refusals(tender).map((refusal) => `  ${refusal.path}: ${describeProblem(refusal)}`),
  ]
  if (lines.length > 0) throw new CommandRefused(`the sample cannot be awarded:\n${lines.join('\n')}`, exitCodes.no)
}

function comparisonWords(tender: Tender): string {
  const { columns, leftOut } = compareOffers(tender, {})
  const offers = new Set(columns.map((column) => column.offer)).size
  const vendors = new Set(columns.map((column) => column.vendor)).size
  return `\ncompared ${offers} offers of ${vendors} vendors in ${columns.length} columns; ${leftOut.length} left out`
}

/** Solves the buyer's cases, takes the last as the one to recommend, and solves what stands beside it. */
async function awardSample(tender: Tender, say: (line: string) => void, io: CommandIo): Promise<RecommendationInput> {
  const solve = await createSolveHighs()
  const cases = await solveCases(tender, tender.awardScenarios ?? [], standardOptions, solve, io, (result, seconds) =>
    say(caseWords(tender, result, seconds)),
  )
  const chosen = cases.at(-1)
  if (chosen === undefined || chosen.award.totals === null) {
    throw new CommandRefused('the sample has no award to recommend', exitCodes.no)
  }
  say('solving what stands beside it: standard cases, each rule dropped, each loser taken in, each failure …')
  const board = await solveBoard(tender, chosen.award, cases, solve, io)
  return {
    ...{ tender, award: chosen.award, board },
    options: {
      ...{ caseName: chosen.name, preparedBy: '', reviewedBy: '', approvedBy: '', locale: 'en-US' },
      awardHash: hashOfAward(chosen.award),
    },
  }
}

function caseWords(tender: Tender, { name, award }: CaseResult, seconds: number): string {
  const took = `${seconds.toFixed(1)} s`
  if (award.totals === null) return `case “${name}”: no award (${award.status}), ${took}`
  const vendors = new Set(award.lines.map((line) => line.vendor)).size
  const total = formatMoney(award.totals.total, tender.currency, 'en-US')
  const gap = provenGap(award)
  const proof = gap === null ? 'not proven' : `proven within ${formatShare(gap, 'en-US', 4)}`
  return `case “${name}”: ${total}, ${vendors} vendors, ${proof}, ${took}`
}

function boardWords({ tender, board }: RecommendationInput): readonly string[] {
  const savings = (board?.savings ?? []).flatMap(({ name, saving }) =>
    saving === null ? [] : [`against “${name}”: ${formatMoney(saving, tender.currency, 'en-US')} saved`],
  )
  return [...savings, '']
}

async function writeAll(folder: string, input: RecommendationInput, clock: Clock): Promise<void> {
  const report = recommendationDocument(input)
  if (!report.ok) throw new CommandRefused(describeProblem(report.failure), exitCodes.no)
  const [pdf, xlsx, award, tender] = fileNames.map((name) => join(folder, name))
  await writeResult(pdf ?? '', await renderPdf(report.value.blocks, report.value.options))
  clock.lap('draw the PDF')
  await writeResult(xlsx ?? '', await writeWorkbook(awardWorkbook(input)))
  clock.lap('write the workbook')
  await writeResult(award ?? '', `${JSON.stringify(input.award, null, 2)}\n`)
  await writeResult(tender ?? '', `${JSON.stringify(input.tender, null, 2)}\n`)
}
