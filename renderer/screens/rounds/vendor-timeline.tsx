// The quotes of one vendor, round by round: dates, validity, what kind of quote each is, and why one takes no part.
import { Button, Text, UnstyledButton } from '@mantine/core'
import type { QuoteOnLine, VendorLine } from '../../../shared/rounds/timeline.ts'
import { Tag } from '../../components/tag.tsx'
import { showDate } from '../../view/moment.ts'
import { quoteTags, validityWords } from '../../view/round-words.ts'
import classes from './rounds-screen.module.css'

interface VendorTimelineProps {
  readonly line: VendorLine
  readonly chosen: boolean
  readonly locale: string
  readonly onPick: () => void
  /** Asked with the quote's document path. */
  readonly onWithdraw: (path: string) => void
}

export function VendorTimeline({ line, chosen, locale, onPick, onWithdraw }: VendorTimelineProps) {
  return (
    <section className={classes.vendor} data-chosen={chosen || undefined} aria-label={`Rounds of ${line.name}`}>
      <UnstyledButton className={classes.name} aria-pressed={chosen} onClick={onPick}>
        {line.name}
      </UnstyledButton>
      {line.quotes.map((quote) => (
        <Quote key={quote.quote} quote={quote} locale={locale} onWithdraw={() => onWithdraw(quote.path)} />
      ))}
    </section>
  )
}

function Quote({
  quote,
  locale,
  onWithdraw,
}: {
  readonly quote: QuoteOnLine
  readonly locale: string
  readonly onWithdraw: () => void
}) {
  const received = quote.receivedOn === null ? '' : `received ${showDate(quote.receivedOn, locale)}, `
  const offers = quote.offers === 1 ? '1 offer' : `${quote.offers} offers`
  const remarks = [
    // Until when it is valid stands above.
    ...quote.reasons.filter((reason) => quote.validity.kind !== 'ends-before' || !reason.startsWith('valid until')),
    ...(quote.surrogate === '' ? [] : [`put down for the vendor: ${quote.surrogate}`]),
    ...quote.confirmations.map(({ what, reason }) => `${what}; taken as right: ${reason}`),
  ]
  return (
    <div className={classes.quote} data-takes-part={quote.takingPart > 0 || undefined}>
      <div className={classes.head}>
        <strong>Round {quote.round}</strong>
        {quoteTags(quote).map(({ tone, text }) => (
          <Tag key={text} tone={tone}>
            {text}
          </Tag>
        ))}
        <span className={classes.spacer} />
        {quote.takingPart > 0 && (
          <Button
            variant="subtle"
            size="compact-xs"
            aria-label={`Record a withdrawal from ${quote.quote}`}
            onClick={onWithdraw}
          >
            Withdrawn…
          </Button>
        )}
      </div>
      <Text className={classes.quiet}>
        {offers} in {quote.currency}, {received}
        {validityWords(quote.validity, locale)}
      </Text>
      {remarks.map((remark) => (
        <Text key={remark} className={classes.quiet}>
          {remark}
        </Text>
      ))}
    </div>
  )
}
