// `report`: a PDF of an award that holds. Of a tender file the newest fresh run, else the award given.

import { basename } from 'node:path'
import type { AwardBoard } from '../../shared/award/board.ts'
import { describeProblem } from '../../shared/kernel/problem.ts'
import type { RecommendationInput } from '../../shared/report/facts.ts'
import { recommendationDocument } from '../../shared/report/recommendation-document.ts'
import { registerDocument } from '../../shared/report/register-document.ts'
import { createSolveHighs } from '../engine/solve-highs.ts'
import { renderPdf } from '../report/render-pdf.ts'
import { type Command, type CommandIo, CommandRefused, type ExitCode, exitCodes, readArguments } from './command.ts'
import { loadAward, registerInputOf } from './load-award.ts'
import { solveBoard, solveCases } from './solve-board.ts'
import { writeResult } from './write-result.ts'

const usage =
  'report TENDER --kind recommendation|register [--award A.json] [--award-only] [--prepared-by NAME] [--reviewed-by NAME] [--approved-by NAME] --out F.pdf'

const options = {
  kind: { type: 'string' },
  award: { type: 'string' },
  'award-only': { type: 'boolean' },
  'prepared-by': { type: 'string' },
  'reviewed-by': { type: 'string' },
  'approved-by': { type: 'string' },
  out: { type: 'string' },
} as const

export const reportCommand: Command = {
  name: 'report',
  usage,
  summary: 'the award recommendation, or the register of commitments, as a PDF',
  run: async (args, io) => {
    const { values, positionals } = readArguments({ name: 'report', usage }, args, options, { least: 1, most: 1 })
    if ((values.kind !== 'recommendation' && values.kind !== 'register') || values.out === undefined) {
      throw new CommandRefused(`usage: headroom ${usage}`, exitCodes.usage)
    }
    const out = String(values.out)
    const text = (value: unknown) => (typeof value === 'string' ? value : '')
    const awardPath = values.award === undefined ? undefined : String(values.award)
    if (values.kind === 'register') return writeRegister(positionals[0] ?? '', awardPath, out, values.json === true, io)
    const loaded = await loadAward(positionals[0] ?? '', awardPath)
    const board = values['award-only'] === true ? loaded.board : await boardOf(loaded, io)
    const report = recommendationDocument({
      ...loaded,
      board,
      options: {
        ...loaded.options,
        preparedBy: text(values['prepared-by']),
        reviewedBy: text(values['reviewed-by']),
        approvedBy: text(values['approved-by']),
      },
    })
    const { caseName, awardHash } = loaded.options
    if (!report.ok) throw new CommandRefused(describeProblem(report.failure), exitCodes.no)
    const bytes = await renderPdf(report.value.blocks, report.value.options)
    await writeResult(out, bytes)
    if (values.json === true) io.out(JSON.stringify({ out, bytes: bytes.length, awardHash }))
    else io.out(`${basename(out)}: award recommendation of “${caseName}”, ${bytes.length} bytes`)
    return exitCodes.done
  },
}

async function writeRegister(
  tenderPath: string,
  awardPath: string | undefined,
  out: string,
  json: boolean,
  io: CommandIo,
): Promise<ExitCode> {
  const input = await registerInputOf(tenderPath, awardPath)
  const report = registerDocument(input)
  const bytes = await renderPdf(report.blocks, report.options)
  await writeResult(out, bytes)
  if (json) io.out(JSON.stringify({ out, bytes: bytes.length, basis: input.basis }))
  else io.out(`${basename(out)}: commitment register, ${input.basis}, ${bytes.length} bytes`)
  return exitCodes.done
}

/** What the tender file kept beside the award, or else all of it solved now: this may take as long as the award did, several times. */
async function boardOf({ tender, award, board }: RecommendationInput, io: CommandIo): Promise<AwardBoard | null> {
  if (board !== null || award.totals === null) return board
  const solve = await createSolveHighs()
  const others = (tender.awardScenarios ?? []).filter((one) => one.id !== award.scenario)
  const cases = await solveCases(tender, others, award.options, solve, io)
  return solveBoard(tender, award, cases, solve, io)
}
