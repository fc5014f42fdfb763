// `report`: a PDF of an award that holds, of the register, or of what concerns one vendor. Of a tender file the newest fresh run, else the award given.

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
import { readLeverage } from './read-position.ts'
import { writeBrief, writeVendorLetter } from './report-vendor.ts'
import { solveBoard, solveCases } from './solve-board.ts'
import { writeResult } from './write-result.ts'

const usage =
  'report TENDER --kind recommendation|register|brief|letter [--award A.json] [--award-only] [--prepared-by NAME] [--reviewed-by NAME] [--approved-by NAME] [--vendor V] [--position P.json] [--leverage L.json] [--on DAY] --out F.pdf|F.xlsx'

const kinds = ['recommendation', 'register', 'brief', 'letter'] as const

const options = {
  kind: { type: 'string' },
  award: { type: 'string' },
  'award-only': { type: 'boolean' },
  'prepared-by': { type: 'string' },
  'reviewed-by': { type: 'string' },
  'approved-by': { type: 'string' },
  vendor: { type: 'string' },
  position: { type: 'string' },
  leverage: { type: 'string' },
  on: { type: 'string' },
  out: { type: 'string' },
} as const

export const reportCommand: Command = {
  name: 'report',
  usage,
  summary: 'the award recommendation, the register of commitments, a brief on a vendor or a letter to it',
  run: async (args, io) => {
    const { values, positionals } = readArguments({ name: 'report', usage }, args, options, { least: 1, most: 1 })
    const kind = kinds.find((one) => one === values.kind)
    const given = (value: unknown) => (typeof value === 'string' ? value : undefined)
    const { out: place, vendor } = values
    const ofVendor = kind === 'brief' || kind === 'letter'
    if (kind === undefined || typeof place !== 'string' || (ofVendor && typeof vendor !== 'string')) {
      throw new CommandRefused(`usage: headroom ${usage}`, exitCodes.usage)
    }
    const tenderPath = positionals[0] ?? ''
    const award = given(values.award)
    const json = values.json === true
    if (ofVendor) {
      const write = kind === 'brief' ? writeBrief : writeVendorLetter
      const { position, leverage, on } = values
      const asked = { position: given(position), leverage: given(leverage), on: given(on), award }
      return write({ tenderPath, vendor: given(vendor) ?? '', ...asked, out: place, json }, io)
    }
    if (kind === 'register') return writeRegister(tenderPath, award, place, json, io)
    const signers = {
      preparedBy: given(values['prepared-by']) ?? '',
      reviewedBy: given(values['reviewed-by']) ?? '',
      approvedBy: given(values['approved-by']) ?? '',
    }
    const loaded = await loadAward(tenderPath, award)
    const board = values['award-only'] === true ? loaded.board : await boardOf(loaded, io)
    const leverage = readLeverage(tenderPath, loaded.award, given(values.leverage), award === undefined)
    return writeRecommendation(
      { ...loaded, board, leverage, options: { ...loaded.options, ...signers } },
      place,
      json,
      io,
    )
  },
}

async function writeRecommendation(
  input: RecommendationInput,
  out: string,
  json: boolean,
  io: CommandIo,
): Promise<ExitCode> {
  const report = recommendationDocument(input)
  const { caseName, awardHash } = input.options
  if (!report.ok) throw new CommandRefused(describeProblem(report.failure), exitCodes.no)
  const bytes = await renderPdf(report.value.blocks, report.value.options)
  await writeResult(out, bytes)
  if (json) io.out(JSON.stringify({ out, bytes: bytes.length, awardHash }))
  else io.out(`${basename(out)}: award recommendation of “${caseName}”, ${bytes.length} bytes`)
  return exitCodes.done
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
