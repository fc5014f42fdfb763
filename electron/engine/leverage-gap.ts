// How exactly leverage is solved: as its award was, but no finer than a ten-thousandth, which no negotiation notices.
import type { Award } from '../../shared/tender/award.ts'

export function leverageGap({ options }: Pick<Award, 'options'>): number {
  return Math.max(options.gap, 1e-4)
}
