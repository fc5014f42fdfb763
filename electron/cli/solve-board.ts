// What a decision needs beside the award, solved on the command line: the buyer's other cases and the board.
import type { AwardHooks } from '../../shared/award/award-tender.ts'
import type { AwardBoard, CaseResult } from '../../shared/award/board.ts'
import { boardGap } from '../../shared/award/board-desk.ts'
import { makeBoard } from '../../shared/award/make-board.ts'
import { createSolveAward, solveCase } from '../../shared/award/solve-case.ts'
import type { SolveModel } from '../../shared/award/solve-model.ts'
import type { Award } from '../../shared/tender/award.ts'
import type { AwardScenario, Tender } from '../../shared/tender/tender.ts'
import { sha256 } from '../store/sha256.ts'
import type { CommandIo } from './command.ts'

/** How an award was computed, to compute others alike. */
type Limits = Pick<Award['options'], 'gap' | 'workLimit' | 'seed' | 'versions' | 'round'>

/** The buyer's cases of a tender, solved one after the other; `told` hears of each. */
export async function solveCases(
  tender: Tender,
  cases: readonly AwardScenario[],
  limits: Limits,
  solve: SolveModel,
  io: CommandIo,
  told: (result: CaseResult, seconds: number) => void = () => undefined,
): Promise<readonly CaseResult[]> {
  const solved: CaseResult[] = []
  for (const { id, name = id, rules } of cases) {
    const started = performance.now()
    const request = { tender, rules, objective: 'total', round: limits.round } as const
    const award = await solveCase(request, limits, hooksOf(solve, name, io), id)
    const result = { id, name, standard: false, award }
    solved.push(result)
    told(result, (performance.now() - started) / 1000)
  }
  io.progress('')
  return solved
}

/** The board of an award, its questions solved as the award was. `cases` are awards at hand that need not be solved again. */
export async function solveBoard(
  tender: Tender,
  award: Award,
  cases: readonly CaseResult[],
  solve: SolveModel,
  io: CommandIo,
): Promise<AwardBoard> {
  const { workLimit, seed, versions } = award.options
  const gap = boardGap(award)
  const board = await makeBoard(
    tender,
    award,
    {
      solveAward: createSolveAward({ gap, workLimit, seed, versions }, hooksOf(solve, 'board', io)),
      solve,
      onProgress: ({ step, done, of }) => io.progress(`${done + 1} of ${of}: ${step}`),
    },
    { cases, locale: 'en-US' },
  )
  io.progress('')
  return board
}

function hooksOf(solve: SolveModel, name: string, io: CommandIo): AwardHooks {
  return {
    solve,
    sha256,
    onProgress: ({ work, gap }) =>
      io.progress(`${name}: ${Math.round(work)} thousand iterations, gap ${gap ?? 'unknown'}`),
  }
}
