// The concession ledger: what each round gave by term, what all gave since the first, and the price of an hour by round.
import { Table, Text } from '@mantine/core'
import { hourPriceChart } from '../../../shared/chart/hour-price-by-round.ts'
import type { ConcessionLedger, LedgerRound } from '../../../shared/negotiation/ledger.ts'
import { ChartPanel } from '../../components/chart-view.tsx'
import { WordHint } from '../../components/word.tsx'
import { useNegotiation } from '../../stores/negotiation.ts'
import { showDate } from '../../view/moment.ts'
import { worthTone, worthWords } from '../../view/round-words.ts'
import type { DeskProps } from './desk-props.ts'
import classes from './negotiation-screen.module.css'

export function LedgerTab({ vendor, locale }: DeskProps) {
  const ledger = useNegotiation((state) => state.ledgers[vendor.vendor])
  if (ledger === undefined) return <Text c="var(--quiet)">Valuing the rounds.</Text>
  const [point] = ledger.curve
  const { name, currency } = ledger
  return (
    <>
      <Text>
        {ledger.rounds.length < 2
          ? `${name} has quoted once. What its next round gives stands here.`
          : 'Since the first round all changes together are worth '}
        {ledger.rounds.length >= 2 && (
          <strong className={classes[worthTone(ledger.total)]}>{worthWords(ledger.total, currency, locale)}</strong>
        )}
        {ledger.rounds.length >= 2 && ' to us.'}
      </Text>
      <Table aria-label="Concessions by round" className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Round</Table.Th>
            <Table.Th>
              <WordHint word="concession ledger">What changed</WordHint>
            </Table.Th>
            <Table.Th className="numeric">Worth to us</Table.Th>
            <Table.Th className="numeric">Since the first</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {ledger.rounds.map((round, index) => (
            <Round key={round.round} round={round} first={index === 0} currency={currency} locale={locale} />
          ))}
        </Table.Tbody>
      </Table>
      <Text c="var(--quiet)" fz="xs">
        {ledger.basis} {quantities(ledger)}
        {ledger.curveOf.length > 0 && ` The price of an hour is that of ${ledger.curveOf.join(', ')}.`}
      </Text>
      {point !== undefined && ledger.curve.length > 1 && (
        <ChartPanel
          chart={hourPriceChart(ledger.curve, { name, per: point.unit.per, currency, locale })}
          height={200}
          locale={locale}
        />
      )}
    </>
  )
}

interface RoundProps {
  readonly round: LedgerRound
  readonly first: boolean
  readonly currency: string
  readonly locale: string
}

function Round({ round, first, currency, locale }: RoundProps) {
  return (
    <Table.Tr>
      <Table.Td>
        Round {round.round}
        <Text fz="xs" c="var(--quiet)">
          {round.receivedOn === null ? '' : showDate(round.receivedOn, locale)}
        </Text>
      </Table.Td>
      <Table.Td>
        {first && <Text>Its first offer.</Text>}
        {round.byTerm.map((term) => (
          <Text key={term.label}>
            {term.label}:{' '}
            <span className={classes[worthTone(term.worth)]}>{worthWords(term.worth, currency, locale)}</span>
          </Text>
        ))}
        {remarks(round, first).map((remark) => (
          <Text key={remark} fz="xs" c="var(--quiet)">
            {remark}
          </Text>
        ))}
      </Table.Td>
      <Table.Td className={`numeric ${classes[worthTone(round.worth)]}`}>
        {first ? '–' : worthWords(round.worth, currency, locale)}
      </Table.Td>
      <Table.Td className="numeric">{first ? '–' : worthWords(round.total, currency, locale)}</Table.Td>
    </Table.Tr>
  )
}

/** What moves no bill, and what could not be valued. */
function remarks({ present }: LedgerRound, first: boolean): readonly string[] {
  return present.flatMap(({ offer, kind, lines, unpriced }) => [
    ...(kind === 'new' && !first ? [`${offer}: new`] : []),
    ...(kind === 'gone' ? [`${offer}: not offered any more`] : []),
    ...(unpriced === '' ? [] : [`${offer}: no money, ${unpriced}`]),
    ...lines.flatMap(({ label, was, is, worth, within }) =>
      worth === null && within === '' ? [`${offer}, ${label}: ${was} → ${is}`] : [],
    ),
  ])
}

function quantities({ quantities: list }: ConcessionLedger): string {
  return list.length === 0
    ? ''
    : `Quantities: ${list.map(({ offer, quantity, unit }) => `${offer} ${quantity} ${unit}`).join(', ')}.`
}
