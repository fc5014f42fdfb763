// What we fall back on without the vendor, what that costs, and the price at which it wins or we leave: from the chosen award's leverage.
import { Button, Group, Text } from '@mantine/core'
import { formatMoney, formatQuantity } from '../../../shared/money/format.ts'
import { activeOffers } from '../../../shared/tender/active-offers.ts'
import type { VendorLeverage } from '../../../shared/tender/leverage.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { quantityUnit } from '../../../shared/tender/term.ts'
import { monthOf, nameMonth } from '../../../shared/time/month.ts'
import { Figure } from '../../components/figure.tsx'
import { useJobs } from '../../stores/jobs.ts'
import { useLeverage } from '../../stores/leverage.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { needWords, priceWords, withoutWords } from '../../view/leverage-words.ts'
import { namesOf } from '../../view/names.ts'
import { SaidValue } from '../leverage/said-value.tsx'
import type { DeskProps } from './desk-props.ts'
import classes from './negotiation-screen.module.css'

export function Fallback(props: DeskProps) {
  const { vendor, run, leverage } = props
  const go = useNavigation((state) => state.go)
  const found = leverage?.vendors.find((one) => one.vendor === vendor.vendor)
  const known = found !== undefined && found.marginalValue !== null
  return (
    <section className={classes.section} aria-label={`What we fall back on without ${vendor.name}`}>
      <Group justify="space-between">
        <h3>What we fall back on</h3>
        {known && (
          <Button variant="subtle" size="compact-sm" onClick={() => go('leverage')}>
            All of the leverage
          </Button>
        )}
      </Group>
      {run === null && (
        <Group gap="sm">
          <Text c="var(--quiet)">
            Run a case first, or again after a change: what a vendor is worth is measured against a fresh award.
          </Text>
          <Button variant="default" size="compact-sm" onClick={() => go('award')}>
            Go to Award
          </Button>
        </Group>
      )}
      {run !== null && !known && <WorkOut {...props} run={run} />}
      {found !== undefined && known && <Known {...props} found={found} />}
    </section>
  )
}

export function WorkOut({ file, vendor, run }: DeskProps & { readonly run: string }) {
  const busy = useJobs((state) => state.running.length > 0)
  const { start } = useLeverage.getState()
  return (
    <Group gap="sm">
      <Text c="var(--quiet)">It is not worked out yet what this vendor and its clauses are worth.</Text>
      <Button
        variant="default"
        size="compact-sm"
        disabled={busy}
        onClick={() =>
          void start(file, run, `Working out what ${vendor.name} and its clauses are worth`, { vendor: vendor.vendor })
        }
      >
        Work it out
      </Button>
    </Group>
  )
}

function Known({ found, tender, locale }: DeskProps & { readonly found: VendorLeverage }) {
  const { currency } = tender
  const price = priceWords(found, locale)
  const { nearOptimal } = found
  return (
    <>
      <dl className={classes.figures}>
        <Figure word="marginal value" label="Losing them costs us">
          <SaidValue
            {...{ currency, locale }}
            value={found.marginalValue}
            without="no award keeps the rules without them"
          />
        </Figure>
        <Figure word="award without them" label="Our way out (BATNA)">
          <span className={classes.value}>{totalWithout(found, currency, locale)}</span>
          <Text fz="xs" c="var(--quiet)">
            {wayOut(found, tender, locale)}
          </Text>
        </Figure>
        <Figure word={price.label} label={price.label === 'price to win' ? 'Price to win' : 'Price ceiling'}>
          <span className={classes.value}>{price.text}</span>
          <Text fz="xs" c="var(--quiet)">
            {price.basis}
          </Text>
        </Figure>
      </dl>
      <Text fz="xs" c="var(--quiet)" mt={6}>
        {found.awarded ? 'In the award today. ' : 'Not in the award today. '}
        {nearOptimal === undefined ? '' : `${needWords(nearOptimal, locale)} `}
        Totals are present values over the horizon, in {currency}.
      </Text>
    </>
  )
}

function totalWithout({ without }: VendorLeverage, currency: string, locale: string): string {
  const total = without?.total ?? null
  return total === null ? 'none' : formatMoney(total, currency, locale, 0)
}

/** Lines shown before the rest is counted. */
const shownLines = 3

function wayOut(found: VendorLeverage, tender: Tender, locale: string): string {
  const { without } = found
  if (without === null || without.total === null) return withoutWords(found, { currency: tender.currency, locale })
  const nameOf = namesOf(tender)
  const kinds = new Map(activeOffers(tender).active.map(({ offer }) => [offer.id, offer.kind]))
  const lines = without.lines.map(({ offer, vendor, quantity, start }) => {
    const units = formatQuantity(quantity, quantityUnit(kinds.get(offer) ?? 'lease'), locale)
    return `${units} of ${offer} (${nameOf(vendor)}) from ${nameMonth(monthOf(tender.start, start))}`
  })
  const more = lines.length > shownLines ? `, and ${lines.length - shownLines} more` : ''
  return lines.length === 0 ? 'We sign nothing.' : `We sign ${lines.slice(0, shownLines).join(', ')}${more}.`
}
