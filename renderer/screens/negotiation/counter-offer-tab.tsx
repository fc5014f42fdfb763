// The counter-offer builder: change terms of the vendor's offers, and see at once whether and how much of it wins, and what still is missing.
import { ActionIcon, Button, Group, Loader, Table, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { canonicalJson } from '../../../shared/kernel/canonical-json.ts'
import type { CounterOffer } from '../../../shared/negotiation/counter-offer.ts'
import { WordHint } from '../../components/word.tsx'
import { type ChangedTerm, useBargaining } from '../../stores/bargaining.ts'
import { changedWords, termLabel, termValueWords, termWords } from '../../view/ask-rows.ts'
import { withAsk, withCounterOffer } from '../../view/position-edits.ts'
import { openOffersOf } from '../../view/price-rows.ts'
import { CounterOfferResult } from './counter-offer-result.tsx'
import type { DeskProps } from './desk-props.ts'
import classes from './negotiation-screen.module.css'
import { SmallestChange } from './smallest-change.tsx'
import { TermChooser } from './term-chooser.tsx'

const none: readonly ChangedTerm[] = []

export function CounterOfferTab(props: DeskProps) {
  const { tender, vendor, position, change } = props
  const changes = position.counterOffer ?? none
  const set = (next: readonly ChangedTerm[]) => {
    change(withCounterOffer(position, [...next]))
    void useBargaining.getState().tryOut(vendor.vendor, next)
  }
  const put = (added: readonly ChangedTerm[]) =>
    set([...changes.filter((other) => !added.some((one) => isSamePlace(other, one))), ...added])
  return (
    <>
      <SmallestChange {...props} put={put} />
      <section className={classes.section} aria-label="Changes of the counter-offer">
        <Group justify="space-between">
          <h3>
            <WordHint word="counter-offer">Counter-offer</WordHint>: if {vendor.name} changed
          </h3>
          <Group gap={6}>
            {position.asks.length > 0 && (
              <Button variant="default" size="compact-sm" onClick={() => set(position.asks.map(plain))}>
                Take the asks
              </Button>
            )}
            {changes.length > 0 && <AskForThese {...props} changes={changes} />}
          </Group>
        </Group>
        {changes.length > 0 && <Changes {...props} changes={changes} set={set} />}
        <TermChooser tender={tender} offers={openOffersOf(tender, vendor.vendor)} onAdd={(one) => put([one])} />
      </section>
      <Outcome {...props} changes={changes} />
    </>
  )
}

interface ChangesProps extends DeskProps {
  readonly changes: readonly ChangedTerm[]
}

function Changes({
  tender,
  vendor,
  locale,
  changes,
  set,
}: ChangesProps & { readonly set: (next: readonly ChangedTerm[]) => void }) {
  const offers = openOffersOf(tender, vendor.vendor)
  return (
    <Table aria-label="Changed terms" className={classes.table}>
      <Table.Tbody>
        {changes.map((one) => {
          const active = offers.find(({ offer }) => offer.id === one.offer)
          return (
            <Table.Tr key={`${one.offer} ${one.term}`}>
              <Table.Td>{one.offer}</Table.Td>
              <Table.Td>{termLabel(one.term)}</Table.Td>
              <Table.Td>
                {active === undefined
                  ? 'not offered any more'
                  : changedWords(
                      termWords(tender, active, one.term, locale),
                      termValueWords(tender, active, one.term, one.to, locale),
                    )}
              </Table.Td>
              <Table.Td className="numeric">
                <ActionIcon
                  variant="subtle"
                  size="sm"
                  aria-label={`Take out the change of ${termLabel(one.term)} of ${one.offer}`}
                  onClick={() => set(changes.filter((other) => other !== one))}
                >
                  <IconX size={14} />
                </ActionIcon>
              </Table.Td>
            </Table.Tr>
          )
        })}
      </Table.Tbody>
    </Table>
  )
}

function AskForThese({ tender, vendor, position, change, locale, changes }: ChangesProps) {
  const offers = openOffersOf(tender, vendor.vendor)
  const labelled = changes.map((one) => {
    const active = offers.find(({ offer }) => offer.id === one.offer)
    const asked = active === undefined ? '' : termValueWords(tender, active, one.term, one.to, locale)
    // As long as a position's line may be.
    return { ...one, label: `${termLabel(one.term)}: ${asked}`.slice(0, 500) }
  })
  return (
    <Button
      variant="default"
      size="compact-sm"
      onClick={() => change(labelled.reduce((all, one) => withAsk(all, one), position))}
    >
      Ask for these changes
    </Button>
  )
}

/** What was tried is shown only while it is of the very changes on screen. */
function Outcome(props: ChangesProps) {
  const { vendor, run, changes } = props
  const result = useBargaining((state) => state.counterOffers[vendor.vendor])
  const trying = useBargaining((state) => state.trying === vendor.vendor)
  if (run === null) return <Text c="var(--quiet)">Run a case first: a counter-offer is tried against its award.</Text>
  if (changes.length === 0)
    return <Text c="var(--quiet)">Change a term, and the award is solved again with it: you see whether it wins.</Text>
  if (trying)
    return (
      <Group gap="xs" aria-live="polite">
        <Loader size="xs" />
        <Text c="var(--quiet)">Solving the award with these changes</Text>
      </Group>
    )
  if (result !== undefined && isOf(result, changes)) return <CounterOfferResult {...props} result={result} />
  return (
    <Group gap="sm">
      <Text c="var(--quiet)">These changes are not tried yet.</Text>
      <Button onClick={() => void useBargaining.getState().tryOut(vendor.vendor, changes)}>What would it win?</Button>
    </Group>
  )
}

function isOf(result: CounterOffer, changes: readonly ChangedTerm[]): boolean {
  return canonicalJson(result.changes.map(plain)) === canonicalJson(changes.map(plain))
}

function isSamePlace(a: ChangedTerm, b: ChangedTerm): boolean {
  return a.offer === b.offer && a.term === b.term
}

/** Offer, term and value alone; what was tried is plain JSON. */
function plain({ offer, term, to }: { offer: string; term: string; to: unknown }): ChangedTerm {
  return { offer, term, to: JSON.parse(JSON.stringify(to ?? null)) as ChangedTerm['to'] }
}
