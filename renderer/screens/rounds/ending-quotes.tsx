// The countdown: quotes of the newest rounds that end before the contracts are signed.
import { Text, UnstyledButton } from '@mantine/core'
import type { EndingQuote } from '../../../shared/rounds/timeline.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { Panel } from '../../components/screen-frame.tsx'
import { showDate } from '../../view/moment.ts'
import { endingWords } from '../../view/round-words.ts'

interface EndingQuotesProps {
  readonly tender: Tender
  readonly ending: readonly EndingQuote[]
  readonly locale: string
  readonly onPick: (vendor: string) => void
}

export function EndingQuotes({ tender, ending, locale, onPick }: EndingQuotesProps) {
  const { signingDate } = tender
  if (signingDate === undefined || ending.length === 0) return null
  return (
    <Panel title={`Ends before signing on ${showDate(signingDate, locale)}`}>
      {ending.map((one) => (
        <UnstyledButton key={one.quote} onClick={() => onPick(one.vendor)} display="block" w="100%" py={2}>
          <strong>{one.name}</strong>{' '}
          <Text span fz="xs" c="var(--quiet)">
            {endingWords(one, locale)}
            {one.usedAnyway ? '; used anyway' : ''}
          </Text>
        </UnstyledButton>
      ))}
    </Panel>
  )
}
