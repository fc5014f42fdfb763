// What we ask of the vendor, in order, with what each ask is worth to us and what we can give for it; and what else could be asked.
import { ActionIcon, Button, Group, Switch, Table, Text, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react'
import type { ClauseValue, Leverage } from '../../../shared/tender/leverage.ts'
import { useBargaining } from '../../stores/bargaining.ts'
import { useJobs } from '../../stores/jobs.ts'
import { useLeverage } from '../../stores/leverage.ts'
import { type AskRow, askChoices, askRows, changedWords } from '../../view/ask-rows.ts'
import { isWorthNothing } from '../../view/leverage-rows.ts'
import { exchangeWords } from '../../view/leverage-words.ts'
import {
  canBeSent,
  withAsk,
  withAskChanged,
  withAskMoved,
  withCounterOffer,
  withoutAsk,
} from '../../view/position-edits.ts'
import { SaidValue } from '../leverage/said-value.tsx'
import type { DeskProps } from './desk-props.ts'
import classes from './negotiation-screen.module.css'

export function AsksTab(props: DeskProps) {
  const { tender, vendor, position, leverage, change, locale } = props
  const chosen = askRows(tender, position, leverage, locale)
  const choices = askChoices(tender, position, leverage, locale)
  return (
    <>
      <section className={classes.section} aria-label={`What we ask of ${vendor.name}`}>
        <Group justify="space-between">
          <h3>What we ask, in this order</h3>
          <Group gap={6}>
            <ValueTyped {...props} rows={chosen} />
            {chosen.length > 0 && <TryTogether {...props} />}
          </Group>
        </Group>
        {chosen.length === 0 ? (
          <Text c="var(--quiet)">Nothing yet. Take what is worth most from the list below.</Text>
        ) : (
          <Table aria-label="Asks in order" className={`${classes.table} ${classes.asks}`}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Ask</Table.Th>
                <Table.Th>From → to</Table.Th>
                <Table.Th>Worth to us</Table.Th>
                <Table.Th>We can give (never sent)</Table.Th>
                <Table.Th>Sent</Table.Th>
                <Table.Th />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {chosen.map((row, index) => (
                <ChosenAsk key={`${row.ask.offer} ${row.ask.term}`} row={row} index={index} {...props} />
              ))}
            </Table.Tbody>
          </Table>
        )}
      </section>
      <section className={classes.section} aria-label={`What could be asked of ${vendor.name}`}>
        <h3>What could be asked, the most valuable first</h3>
        <Table aria-label="Asks to choose from" className={`${classes.table} ${classes.asks}`}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Ask</Table.Th>
              <Table.Th>From → to</Table.Th>
              <Table.Th>Worth to us</Table.Th>
              <Table.Th />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {choices.map((row) => (
              <Table.Tr key={`${row.ask.offer} ${row.ask.label}`}>
                <AskCells
                  row={row}
                  awarded={isAwarded(leverage, vendor.vendor)}
                  currency={tender.currency}
                  locale={locale}
                />
                <Table.Td className="numeric">
                  <Button
                    variant="default"
                    size="compact-sm"
                    leftSection={<IconPlus size={13} />}
                    aria-label={`Ask for ${row.ask.label} of ${row.ask.offer}`}
                    onClick={() => change(withAsk(position, row.ask))}
                  >
                    Ask for it
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </>
  )
}

/** Asks of which nobody worked out what they are worth. */
function ValueTyped({ file, run, vendor, rows }: DeskProps & { readonly rows: readonly AskRow[] }) {
  const busy = useJobs((state) => state.running.length > 0)
  const asks = rows.filter(({ clause, asked }) => clause === null && asked !== '').map(({ ask }) => ask)
  if (run === null || asks.length === 0) return null
  const words = `What we ask of ${vendor.name}`
  return (
    <Button
      variant="default"
      size="compact-sm"
      disabled={busy}
      onClick={() => void useLeverage.getState().start(file, run, words, { asks })}
    >
      Work out what {asks.length === 1 ? 'it is' : 'they are'} worth
    </Button>
  )
}

/** What the asks win together: alone they may each be worth nothing. */
function TryTogether({ vendor, position, change, openTab }: DeskProps) {
  const changes = position.asks.map(({ offer, term, to }) => ({ offer, term, to }))
  return (
    <Button
      variant="default"
      size="compact-sm"
      onClick={() => {
        change(withCounterOffer(position, changes))
        void useBargaining.getState().tryOut(vendor.vendor, changes)
        openTab('counter-offer')
      }}
    >
      Try them together
    </Button>
  )
}

function ChosenAsk({
  row,
  index,
  position,
  change,
  tender,
  vendor,
  leverage,
  locale,
}: DeskProps & { row: AskRow; index: number }) {
  const kept = position.asks[index]
  const { label } = row.ask
  return (
    <Table.Tr>
      <AskCells row={row} awarded={isAwarded(leverage, vendor.vendor)} currency={tender.currency} locale={locale} />
      <Table.Td>
        <TextInput
          size="xs"
          miw={130}
          maxLength={500}
          aria-label={`What we can give for ${label}`}
          value={kept?.trade ?? ''}
          onChange={(event) => change(withAskChanged(position, index, { trade: event.currentTarget.value }))}
        />
      </Table.Td>
      <Table.Td>
        <Switch
          aria-label={`${label} in the letter`}
          checked={kept?.inLetter ?? false}
          disabled={!canBeSent(row.ask.term)}
          onChange={(event) => change(withAskChanged(position, index, { inLetter: event.currentTarget.checked }))}
        />
      </Table.Td>
      <Table.Td>
        <Group gap={2} wrap="nowrap" justify="flex-end">
          <ActionIcon
            variant="subtle"
            size="sm"
            aria-label={`Move ${label} up`}
            disabled={index === 0}
            onClick={() => change(withAskMoved(position, index, -1))}
          >
            <IconArrowUp size={14} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            size="sm"
            aria-label={`Move ${label} down`}
            disabled={index === position.asks.length - 1}
            onClick={() => change(withAskMoved(position, index, 1))}
          >
            <IconArrowDown size={14} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            size="sm"
            aria-label={`Take out ${label}`}
            onClick={() => change(withoutAsk(position, index))}
          >
            <IconX size={14} />
          </ActionIcon>
        </Group>
      </Table.Td>
    </Table.Tr>
  )
}

interface AskCellsProps {
  readonly row: AskRow
  /** The vendor is in the award as it stands. */
  readonly awarded: boolean
  readonly currency: string
  readonly locale: string
}

function AskCells({ row, awarded, currency, locale }: AskCellsProps) {
  const { ask, now, asked, clause } = row
  return (
    <>
      <Table.Td>
        {ask.label}
        <Text fz="xs" c="var(--quiet)">
          {ask.offer}
        </Text>
      </Table.Td>
      <Table.Td>
        <Text fz="xs">{changedWords(now, asked)}</Text>
      </Table.Td>
      <Table.Td>
        {clause === null ? (
          <span className={classes.none}>not worked out</span>
        ) : (
          <ClauseWorth clause={clause} awarded={awarded} currency={currency} locale={locale} />
        )}
      </Table.Td>
    </>
  )
}

function ClauseWorth({
  clause,
  awarded,
  currency,
  locale,
}: Omit<AskCellsProps, 'row'> & { readonly clause: ClauseValue }) {
  const { value, exchangeRate, wins } = clause
  const nothing = isWorthNothing(clause)
  return (
    <>
      <SaidValue value={value} currency={currency} locale={locale} without="without limit" />
      <Text fz="xs" c="var(--quiet)">
        {nothing && !wins && !awarded ? 'Alone it does not bring them into the award.' : ''}
        {exchangeRate === null ? '' : `${exchangeWords(exchangeRate, locale)}. `}
        {!nothing && wins && !awarded ? 'It has a place in the award then.' : ''}
      </Text>
    </>
  )
}

function isAwarded(leverage: Leverage | null, vendor: string): boolean {
  return leverage?.vendors.some((one) => one.vendor === vendor && one.awarded) ?? false
}
