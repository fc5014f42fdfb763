// What we fall back on without the vendor, what that costs, and the price at which it wins or we leave: from the chosen award's leverage.
import { Button, Group, Text } from '@mantine/core'
import type { VendorLeverage } from '../../../shared/tender/leverage.ts'
import { useBargaining } from '../../stores/bargaining.ts'
import { useJobs } from '../../stores/jobs.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { namesOf } from '../../view/names.ts'
import { priceAnswerWords, valueWords } from '../../view/negotiation-words.ts'
import type { DeskProps } from './desk-props.ts'
import classes from './negotiation-screen.module.css'

export function Fallback({ vendor, run, leverage, tender, locale }: DeskProps) {
  const go = useNavigation((state) => state.go)
  const busy = useJobs((state) => state.running.length > 0)
  const found = leverage?.vendors.find((one) => one.vendor === vendor.vendor)
  const known = found !== undefined && found.marginalValue !== null
  return (
    <section className={classes.section} aria-label={`What we fall back on without ${vendor.name}`}>
      <h3>What we fall back on</h3>
      {run === null && (
        <Group gap="sm">
          <Text c="var(--quiet)">Run a case first: what a vendor is worth is measured against an award.</Text>
          <Button variant="default" size="compact-sm" onClick={() => go('award')}>
            Go to Award
          </Button>
        </Group>
      )}
      {run !== null && !known && (
        <Group gap="sm">
          <Text c="var(--quiet)">It is not worked out yet what this vendor and its clauses are worth.</Text>
          <Button
            variant="default"
            size="compact-sm"
            disabled={busy}
            onClick={() => void useBargaining.getState().workOut(vendor.vendor)}
          >
            Work it out
          </Button>
        </Group>
      )}
      {found !== undefined && known && (
        <Known found={found} nameOf={namesOf(tender)} currency={tender.currency} locale={locale} />
      )}
    </section>
  )
}

interface KnownProps {
  readonly found: VendorLeverage
  readonly nameOf: (id: string) => string
  readonly currency: string
  readonly locale: string
}

const kindWords = {
  'must-have': 'It is in every award that is about as good: we need it.',
  'free-choice': 'It is in some of the awards that are about as good: we can choose.',
  irrelevant: 'It is in none of the awards that are about as good.',
} as const

function Known({ found, nameOf, currency, locale }: KnownProps) {
  const { awarded, marginalValue, without, nearOptimal } = found
  const others = [...new Set(without?.lines.map((line) => line.vendor))].map(nameOf)
  return (
    <>
      <Text>
        {awarded ? 'It is in the award. ' : 'It is not in the award. '}
        {marginalValue !== null && (
          <>
            Losing it costs us <strong>{valueWords(marginalValue, currency, locale)}</strong> in present value.
          </>
        )}
      </Text>
      <Text>
        {without === null || without.status === 'infeasible'
          ? 'Without it no award keeps the rules.'
          : `Without it the best award signs with ${others.length === 0 ? 'nobody new' : others.join(', ')}.`}
        {nearOptimal === undefined ? '' : ` ${kindWords[nearOptimal.kind]}`}
      </Text>
      <Text>{priceAnswerWords(found, awarded, locale)}</Text>
    </>
  )
}
