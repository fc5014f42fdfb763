// How a run ended, in the buyer's words.

import type { RunSummary } from '../../shared/contract/views.ts'
import { formatShare } from '../../shared/money/format.ts'
import type { Award } from '../../shared/tender/award.ts'

export interface StatusWords {
  readonly text: string
  readonly tone: 'good' | 'warn' | 'bad' | 'plain'
}

/** `proven best`, `proven within 0.8 %`, `rules conflict`, … */
export function statusWords(status: Award['status'], gap: number | null, manual: boolean, locale: string): StatusWords {
  if (manual) return { text: 'typed by hand, priced', tone: 'plain' }
  switch (status) {
    case 'optimal':
      return gap === null || gap <= 1e-4
        ? { text: 'proven best', tone: 'good' }
        : { text: `proven within ${formatShare(gap, locale, 2)}`, tone: 'good' }
    case 'limit':
      return {
        text: gap === null ? 'stopped at the limit' : `stopped; proven within ${formatShare(gap, locale, 2)}`,
        tone: 'warn',
      }
    case 'infeasible':
      return { text: 'the rules conflict', tone: 'bad' }
    case 'no-award-found':
      return { text: 'limit reached, no award found', tone: 'bad' }
  }
}

export function summaryWords(summary: RunSummary, locale: string): StatusWords {
  return statusWords(summary.status, summary.gap, summary.manual, locale)
}
