// The headline of an award: what it costs and what it obliges to, each figure with its basis and its steps.
import { Text } from '@mantine/core'
import type { RunView } from '../../../shared/contract/views.ts'
import { formatMoney } from '../../../shared/money/format.ts'
import type { AwardTotals } from '../../../shared/tender/award.ts'
import { WordHint } from '../../components/word.tsx'
import type { Word } from '../../glossary.ts'
import { useAppInfo } from '../../stores/app-info.ts'
import classes from './award-figures.module.css'
import { Explained } from './explained.tsx'

interface HeadlineFigure {
  readonly key: keyof AwardTotals
  readonly label: string
  readonly basis: string
  readonly word: Word
}

const figures: readonly HeadlineFigure[] = [
  { key: 'total', label: 'Total', basis: 'present value, lost compute and penalties included', word: 'total' },
  { key: 'nominal', label: 'Cash', basis: 'all payments, undiscounted', word: 'nominal' },
  { key: 'npv', label: 'Cash, present value', basis: 'discounted to the first month', word: 'net present value' },
  { key: 'commitment', label: 'Commitment', basis: 'whole terms, undiscounted', word: 'commitment' },
  {
    key: 'afterHorizon',
    label: 'Signed for after the horizon',
    basis: 'present value, before prepayments are used up',
    word: 'after the horizon',
  },
  { key: 'lostCompute', label: 'Lost compute', basis: 'present value; not cash', word: 'lost compute' },
]

export function AwardFigures({ view, currency }: { readonly view: RunView; readonly currency: string }) {
  const locale = useAppInfo((state) => state.info?.locale ?? 'en-US')
  const totals = view.award.totals
  if (totals === null) return null
  return (
    <dl className={classes.grid}>
      {figures.map((figure) => (
        <div key={figure.key} className={classes.cell}>
          <dt>
            <WordHint word={figure.word}>{figure.label}</WordHint>
          </dt>
          <dd className={classes.value}>
            <Explained title={figure.label} run={view.summary.run} path={`totals.${figure.key}`}>
              {formatMoney(totals[figure.key], currency, locale, 0)}
            </Explained>
          </dd>
          <Text component="dd" m={0} fz="xs" c="var(--quiet)">
            {figure.basis}
          </Text>
        </div>
      ))}
    </dl>
  )
}
