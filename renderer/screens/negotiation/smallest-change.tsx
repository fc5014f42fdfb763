// The smallest change that wins: for a loser its price to win, and of other single changes that bring it in the one that costs it least.
import { Button, Group, Text } from '@mantine/core'
import { formatMoney } from '../../../shared/money/format.ts'
import type { VendorLeverage } from '../../../shared/tender/leverage.ts'
import type { ChangedTerm } from '../../stores/bargaining.ts'
import { termLabel } from '../../view/ask-rows.ts'
import { priceWords, unitPriceWords } from '../../view/leverage-words.ts'
import { openOffersOf, tierWords } from '../../view/price-rows.ts'
import { winningPrices } from '../../view/winning-prices.ts'
import type { DeskProps } from './desk-props.ts'
import { WorkOut } from './fallback.tsx'
import classes from './negotiation-screen.module.css'

interface SmallestChangeProps extends DeskProps {
  readonly put: (changes: readonly ChangedTerm[]) => void
}

export function SmallestChange(props: SmallestChangeProps) {
  const { vendor, leverage, run } = props
  const found = leverage?.vendors.find((one) => one.vendor === vendor.vendor)
  if (run === null || found?.awarded === true) return null
  return (
    <section className={classes.section} aria-label="The smallest change that wins">
      <h3>The smallest change that wins</h3>
      {found === undefined || found.marginalValue === null ? (
        <WorkOut {...props} run={run} />
      ) : (
        <>
          <OnPrice {...props} found={found} />
          <OnOneTerm {...props} found={found} />
        </>
      )}
    </section>
  )
}

interface FoundProps extends SmallestChangeProps {
  readonly found: VendorLeverage
}

/** Unit prices spelled out; of more tiers the change says enough. */
const spelledTiers = 2

function OnPrice({ found, tender, vendor, locale, put }: FoundProps) {
  const price = priceWords(found, locale)
  const { unitPrices } = found
  const changes = winningPrices(openOffersOf(tender, vendor.vendor), unitPrices)
  const spelled = unitPrices.slice(0, spelledTiers).map((one) => {
    const tier = one.from > 0 ? ` ${tierWords(one, locale)}` : ''
    return `${one.offer}${tier} at ${unitPriceWords(one, locale)}`
  })
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start" justify="space-between">
      <Text>
        On price alone: <strong>{price.text}</strong>
        {spelled.length > 0 && unitPrices.length <= spelledTiers ? `: ${spelled.join('; ')}` : ''}. {price.basis}
      </Text>
      {found.priceAnswer === 'found' && changes.length > 0 && (
        <Button
          variant="default"
          size="compact-sm"
          aria-label="Put the winning price in"
          className={classes.fixed ?? ''}
          onClick={() => put(changes)}
        >
          Put it in
        </Button>
      )}
    </Group>
  )
}

function OnOneTerm({ found, tender, vendor, locale, put }: FoundProps) {
  const change = found.whyLost?.change
  // A round cut of the price says less than the price to win above.
  if (change === undefined || (change?.term === 'price' && found.priceAnswer === 'found')) return null
  if (change === null)
    return (
      <Text c="var(--quiet)">
        Of the other single changes of money worked out, none makes {vendor.name} win alone: try several together.
      </Text>
    )
  const { offer, term, to, given } = change
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start" justify="space-between" mt={4}>
      <Text>
        On one term: <strong>{change.change}</strong> ({termLabel(term)} of {offer}). Of the single changes worked out
        it costs {vendor.name} the least, {formatMoney(given, tender.currency, locale, 0)} of present value.
      </Text>
      <Button
        variant="default"
        size="compact-sm"
        className={classes.fixed ?? ''}
        aria-label={`Put ${termLabel(term)} of ${offer} in`}
        onClick={() => put([{ offer, term, to }])}
      >
        Put it in
      </Button>
    </Group>
  )
}
