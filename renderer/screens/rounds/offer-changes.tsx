// One offer between two rounds: its terms before and now with their worth, and its totals.
import { Table, Text, UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { formatMoney, formatPrice } from '../../../shared/money/format.ts'
import type { ChangeFigure } from '../../../shared/rounds/explain-change.ts'
import type { ChangeLine, OfferChange, RoundChanges } from '../../../shared/rounds/round-changes.ts'
import { Tag } from '../../components/tag.tsx'
import { Written } from '../../components/written.tsx'
import { useExplanation } from '../../stores/explanation.ts'
import { offerTag, splitWords, worthPerHourWords, worthTone, worthWords } from '../../view/round-words.ts'
import classes from './changes-panel.module.css'

interface OfferChangesProps {
  readonly changes: RoundChanges
  readonly offer: OfferChange
  readonly quantity: number | null
  readonly locale: string
}

export function OfferChanges({ changes, offer, quantity, locale }: OfferChangesProps) {
  const { money, alone } = offer
  const { currency } = changes
  const tag = offerTag(offer)
  const ask = { vendor: changes.vendor, from: changes.from, to: changes.to, ...(quantity === null ? {} : { quantity }) }
  const steps = (figure: ChangeFigure, title: string) => () =>
    void useExplanation.getState().explainRounds(`${offer.offer}: ${title}`, { ...ask, offer: offer.offer, figure })
  return (
    <section className={classes.offer} aria-label={`Changes of ${offer.offer}`}>
      <div className={classes.name}>
        <h3>{offer.offer}</h3>
        <Tag tone={tag.tone}>{tag.text}</Tag>
        {offer.takesNoPart !== '' && <Tag tone="warn">{offer.takesNoPart}</Tag>}
      </div>
      {alone !== null && (
        <Text>
          <Steps onClick={steps(offer.kind === 'gone' ? 'was' : 'is', 'present value')}>
            {formatMoney(alone.present, currency, locale)}
          </Steps>{' '}
          in present value for {alone.quantity} units over its whole term,{' '}
          <Steps onClick={steps(offer.kind === 'gone' ? 'was-hour' : 'is-hour', 'price of an hour')}>
            {formatPrice(alone.perHour.price, currency, locale)}
          </Steps>{' '}
          per {alone.perHour.per}.
        </Text>
      )}
      {offer.unpriced !== '' && <Text c="var(--quiet)">No money: {offer.unpriced}.</Text>}
      {(offer.kind === 'changed' || money !== null) && (
        <Table aria-label={`Terms of ${offer.offer} that changed`} className={classes.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Term</Table.Th>
              <Table.Th>Was</Table.Th>
              <Table.Th>Is</Table.Th>
              <Table.Th className="numeric">Worth, {currency}</Table.Th>
              <Table.Th className="numeric">per {money?.perHour.per ?? 'hour'}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {offer.lines.map((line) => (
              <Line key={line.term} line={line} currency={currency} locale={locale} steps={steps} />
            ))}
          </Table.Tbody>
          {money !== null && (
            <Table.Tfoot>
              <Table.Tr>
                <Table.Th>All cost of the term</Table.Th>
                <Table.Td>
                  <Steps onClick={steps('was', 'present value before')}>
                    {formatMoney(money.present.was, currency, locale)}
                  </Steps>
                  <Small>
                    <Steps onClick={steps('was-hour', 'price of an hour before')}>
                      {formatPrice(money.perHour.was, currency, locale)}
                    </Steps>{' '}
                    per {money.perHour.per}
                  </Small>
                </Table.Td>
                <Table.Td>
                  <Steps onClick={steps('is', 'present value now')}>
                    {formatMoney(money.present.is, currency, locale)}
                  </Steps>
                  <Small>
                    <Steps onClick={steps('is-hour', 'price of an hour now')}>
                      {formatPrice(money.perHour.is, currency, locale)}
                    </Steps>{' '}
                    per {money.perHour.per}
                  </Small>
                </Table.Td>
                <Table.Td className={`numeric ${classes[worthTone(money.present.worth)]}`}>
                  <Steps onClick={steps('worth', 'worth of its changes')}>
                    {without(worthWords(money.present.worth, currency, locale), currency)}
                  </Steps>
                </Table.Td>
                <Table.Td className={`numeric ${classes[worthTone(money.perHour.worth)]}`}>
                  {without(worthPerHourWords(money.perHour.worth, currency, locale), currency)}
                </Table.Td>
              </Table.Tr>
            </Table.Tfoot>
          )}
        </Table>
      )}
      {money !== null && (
        <Text c="var(--quiet)" fz="xs">
          {splitWords(money)}
        </Text>
      )}
    </section>
  )
}

interface LineProps {
  readonly line: ChangeLine
  readonly currency: string
  readonly locale: string
  readonly steps: (figure: ChangeFigure, title: string) => () => void
}

function Line({ line, currency, locale, steps }: LineProps) {
  const { term, worth, worthPerHour, within } = line
  const opens = term !== 'offer' && term !== 'quote' && worth !== null
  return (
    <Table.Tr>
      <Table.Td>{line.label}</Table.Td>
      <Table.Td>
        {line.was}
        <Written text={line.wasText} />
      </Table.Td>
      <Table.Td>
        {line.is}
        <Written text={line.isText} />
      </Table.Td>
      <Table.Td className={`numeric ${worth === null ? '' : classes[worthTone(worth)]}`}>
        {opens ? (
          <Steps onClick={steps(term, `worth of ${line.label.toLowerCase()}`)}>
            {without(worthWords(worth, currency, locale), currency)}
          </Steps>
        ) : (
          <span className={classes.none}>{within === '' ? '–' : `in ${within.toLowerCase()}`}</span>
        )}
      </Table.Td>
      <Table.Td className={`numeric ${worthPerHour === null ? '' : classes[worthTone(worthPerHour)]}`}>
        {worthPerHour === null ? '' : without(worthPerHourWords(worthPerHour, currency, locale), currency)}
      </Table.Td>
    </Table.Tr>
  )
}

function Small({ children }: { readonly children: ReactNode }) {
  return (
    <Text fz="xs" c="var(--quiet)">
      {children}
    </Text>
  )
}

function Steps({ onClick, children }: { readonly onClick: () => void; readonly children: string }) {
  return (
    <UnstyledButton className={classes.figure} onClick={onClick} aria-label={`${children}. Show the steps`}>
      {children}
    </UnstyledButton>
  )
}

/** The currency stands in the header. */
function without(text: string, currency: string): string {
  return text.replace(` ${currency}`, '')
}
