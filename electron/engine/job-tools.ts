// What a runner works with besides its arguments: heavy parts loaded once a thread, when the first job needs them.
import type { AwardHooks, AwardProgress } from '../../shared/award/award-tender.ts'
import type { SolveModel } from '../../shared/award/solve-model.ts'
import type { StepProgress } from '../../shared/contract/jobs.ts'
import { sha256 } from '../store/sha256.ts'

/** Runs `make` at the first call and gives its result ever after. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** A job of several parts: which one it is at. */
export interface Part {
  readonly step: string
  readonly done: number
  readonly of: number
}

interface Told {
  readonly progress: (progress: StepProgress) => void
  readonly isCancelled: () => boolean
}

/** Hooks of the award's solver that report its progress as that of the part at hand. */
export function awardHooks(solve: SolveModel, told: Told, partOf: () => Part): AwardHooks {
  return {
    solve,
    sha256,
    isCancelled: told.isCancelled,
    onProgress: ({ incumbent, bound, gap, work, stage, phase }) => {
      const { step, done, of } = partOf()
      told.progress({ step: `${step}: ${stageWords(stage, phase)}`, done, of, incumbent, bound, gap, work })
    },
  }
}

/** A part that begins, before anything is known of it. */
export function beginning({ step, done, of }: Part): StepProgress {
  return { step, done, of, incumbent: null, bound: null, gap: null, work: 0 }
}

function stageWords(stage: AwardProgress['stage'], phase: AwardProgress['phase']): string {
  if (stage === 'rules') return 'which rules can hold together'
  if (stage === 'conflict') return 'which rule to relax'
  return phase === 'relaxation' ? 'how good it can be' : 'looking for better awards'
}
