// How what was computed joins what already stands beside an award: a newer one of its kind takes the place of the older, the rest stays.
import { assertNever } from '../kernel/assert-never.ts'
import type { AwardBoard } from './board.ts'
import type { Frontier } from './frontier-points.ts'
import type { LeaseOrBuild } from './lease-or-build.ts'

/** What one calculation brings to a board: all that is computed at once, or one thing asked for beside it. */
export type BoardPart =
  | { readonly kind: 'board'; readonly board: AwardBoard }
  | { readonly kind: 'frontier'; readonly frontier: Frontier }
  | { readonly kind: 'lease-or-build'; readonly leaseOrBuild: LeaseOrBuild }

/**
 * The board with the part in it, or undefined when there is no board a frontier or comparison could join. A new board keeps what was asked
 * for beside the old one: both are of the same award of the same tender, or they would not be kept with the same run.
 */
export function joinBoard(before: AwardBoard | null, part: BoardPart): AwardBoard | undefined {
  switch (part.kind) {
    case 'board':
      return { ...askedFor(before), ...part.board }
    case 'frontier': {
      if (before === null) return undefined
      const others = (before.frontiers ?? []).filter(({ kind }) => kind !== part.frontier.kind)
      return { ...before, frontiers: [...others, part.frontier] }
    }
    case 'lease-or-build': {
      if (before === null) return undefined
      const others = (before.leaseOrBuild ?? []).filter(({ second }) => second !== part.leaseOrBuild.second)
      return { ...before, leaseOrBuild: [...others, part.leaseOrBuild] }
    }
    default:
      return assertNever(part)
  }
}

function askedFor(before: AwardBoard | null): Pick<AwardBoard, 'frontiers' | 'leaseOrBuild'> {
  return {
    ...(before?.frontiers === undefined ? {} : { frontiers: before.frontiers }),
    ...(before?.leaseOrBuild === undefined ? {} : { leaseOrBuild: before.leaseOrBuild }),
  }
}
