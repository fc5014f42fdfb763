// A value of leverage with its proof: the figure, whether it is proven, and its interval below.
import { Text } from '@mantine/core'
import type { LeverageValue } from '../../../shared/tender/leverage.ts'
import { Tag } from '../../components/tag.tsx'
import { valueWords } from '../../view/leverage-words.ts'
import classes from './leverage-screen.module.css'

interface SaidValueProps {
  readonly value: LeverageValue | null
  readonly currency: string
  readonly locale: string
  /** What it means that the value has no bound. */
  readonly without: string
}

export function SaidValue({ value, currency, locale, without }: SaidValueProps) {
  if (value === null) return <Text c="var(--quiet)">not worked out yet</Text>
  const said = valueWords(value, { currency, locale }, without)
  return (
    <>
      <span className={classes.value}>{said.text}</span> {!said.proven && <Tag tone="warn">not proven</Tag>}
      {said.proof !== '' && (
        <Text fz="xs" c="var(--quiet)">
          {said.proof}
        </Text>
      )}
    </>
  )
}
