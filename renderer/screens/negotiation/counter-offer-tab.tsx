// The counter-offer builder: change terms of the vendor's offers, and see whether and how much of it wins, and what still is missing.
import { ActionIcon, Button, Group, Table, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { TERMS, termKeys } from '../../../shared/tender/offer.ts'
import { useBargaining } from '../../stores/bargaining.ts'
import { useJobs } from '../../stores/jobs.ts'
import { termValueWords, termWords } from '../../view/ask-rows.ts'
import { withAsk } from '../../view/position-edits.ts'
import { openOffersOf } from '../../view/price-rows.ts'
import { CounterOfferResult } from './counter-offer-result.tsx'
import type { ChangedTerm, DeskProps } from './desk-props.ts'
import classes from './negotiation-screen.module.css'
import { TermChooser } from './term-chooser.tsx'

export function CounterOfferTab(props: DeskProps) {
  const { file, tender, vendor, run, position, leverage, change, locale } = props
  const result = useBargaining((state) => state.counterOffers[vendor.vendor])
  const busy = useJobs((state) => state.running.length > 0)
  const [changes, setChanges] = useState<readonly ChangedTerm[]>(() => result?.changes.map(plain) ?? [])
  const offers = openOffersOf(tender, vendor.vendor)
  const put = (one: ChangedTerm) => setChanges([...changes.filter((other) => !isSamePlace(other, one)), one])
  const words = ({ offer, term, to }: ChangedTerm) => {
    const active = offers.find((one) => one.offer.id === offer)
    if (active === undefined) return { now: 'not offered any more', asked: '' }
    return { now: termWords(tender, active, term, locale), asked: termValueWords(tender, active, term, to, locale) }
  }
  const asAsks = () =>
    change(
      changes.reduce(
        (all, one) => withAsk(all, { ...one, label: `${labelOf(one.term)}: ${words(one).asked}`.slice(0, 500) }),
        position,
      ),
    )
  return (
    <>
      <section className={classes.section} aria-label="Changes of the counter-offer">
        <Group justify="space-between">
          <h3>If {vendor.name} changed</h3>
          <Group gap={6}>
            {position.asks.length > 0 && (
              <Button
                variant="default"
                size="compact-sm"
                onClick={() => setChanges(position.asks.map(({ offer, term, to }) => ({ offer, term, to })))}
              >
                Take the asks
              </Button>
            )}
            {changes.length > 0 && (
              <Button variant="default" size="compact-sm" onClick={asAsks}>
                Ask for these changes
              </Button>
            )}
          </Group>
        </Group>
        {changes.length > 0 && (
          <Table aria-label="Changed terms" className={classes.table}>
            <Table.Tbody>
              {changes.map((one) => (
                <Table.Tr key={`${one.offer} ${one.term}`}>
                  <Table.Td>{one.offer}</Table.Td>
                  <Table.Td>{labelOf(one.term)}</Table.Td>
                  <Table.Td>
                    <Text fz="xs">
                      {words(one).now} → {words(one).asked}
                    </Text>
                  </Table.Td>
                  <Table.Td className="numeric">
                    <ActionIcon
                      variant="subtle"
                      size="sm"
                      aria-label={`Take out the change of ${labelOf(one.term)}`}
                      onClick={() => setChanges(changes.filter((other) => other !== one))}
                    >
                      <IconX size={14} />
                    </ActionIcon>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
        <TermChooser tender={tender} offers={offers} onAdd={put} />
        <Group mt="sm" gap="sm">
          <Button
            disabled={run === null || changes.length === 0 || busy}
            onClick={() => {
              const asked = { file, run: run ?? '', vendor: vendor.vendor, changes: [...changes] }
              void useBargaining.getState().tryOut(asked)
            }}
          >
            What would it win?
          </Button>
          {run === null && (
            <Text c="var(--quiet)">Run a case first: the counter-offer is tried against its award.</Text>
          )}
        </Group>
      </section>
      {result !== undefined && <CounterOfferResult result={result} {...props} />}
      <Smallest {...props} put={put} known={leverage !== null} />
    </>
  )
}

/** Of single changes that make a loser win, the one that costs it least. */
function Smallest({ vendor, leverage, put }: DeskProps & { readonly put: (one: ChangedTerm) => void; known: boolean }) {
  const found = leverage?.vendors.find((one) => one.vendor === vendor.vendor)
  const smallest = found?.whyLost?.change
  if (found === undefined || found.awarded || smallest === undefined || smallest === null) return null
  const { offer, term, to, change } = smallest
  return (
    <section className={classes.section} aria-label="The smallest change that wins">
      <h3>The smallest change that wins</h3>
      <Group gap="sm">
        <Text>
          {labelOf(term)} of {offer}: {change}. Of single changes it costs {vendor.name} the least.
        </Text>
        <Button variant="default" size="compact-sm" onClick={() => put({ offer, term, to })}>
          Put it in
        </Button>
      </Group>
    </section>
  )
}

export function labelOf(term: string): string {
  const key = termKeys.find((one) => one === term)
  return key === undefined ? term.toUpperCase() : TERMS[key].label
}

function isSamePlace(a: ChangedTerm, b: ChangedTerm): boolean {
  return a.offer === b.offer && a.term === b.term
}

/** What was tried is plain JSON. */
function plain({ offer, term, to }: { offer: string; term: string; to: unknown }): ChangedTerm {
  return { offer, term, to: JSON.parse(JSON.stringify(to ?? null)) as ChangedTerm['to'] }
}
