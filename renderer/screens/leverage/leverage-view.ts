// What every part of the leverage screen is given: one run's leverage with its award and tender.
import type { Award } from '../../../shared/tender/award.ts'
import type { Leverage } from '../../../shared/tender/leverage.ts'
import type { Tender } from '../../../shared/tender/tender.ts'

export interface LeverageView {
  readonly file: string
  readonly run: string
  readonly stale: boolean
  readonly award: Award
  readonly leverage: Leverage
  readonly tender: Tender
  readonly locale: string
}
