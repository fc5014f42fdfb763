// The smallest change that wins: of single changes that bring a loser into the award, the one that costs it least.
import { Button, Group, Text } from '@mantine/core'
import { formatMoney } from '../../../shared/money/format.ts'
import type { ChangedTerm } from '../../stores/bargaining.ts'
import { termLabel } from '../../view/ask-rows.ts'
import type { DeskProps } from './desk-props.ts'
import { WorkOut } from './fallback.tsx'
import classes from './negotiation-screen.module.css'

interface SmallestChangeProps extends DeskProps {
  readonly put: (change: ChangedTerm) => void
}

export function SmallestChange(props: SmallestChangeProps) {
  const { vendor, leverage, run } = props
  const found = leverage?.vendors.find((one) => one.vendor === vendor.vendor)
  if (run === null || found?.awarded === true) return null
  return (
    <section className={classes.section} aria-label="The smallest change that wins">
      <h3>The smallest change that wins</h3>
      {found?.whyLost === undefined ? <WorkOut {...props} run={run} /> : <Smallest {...props} />}
    </section>
  )
}

function Smallest({ vendor, tender, leverage, locale, put }: SmallestChangeProps) {
  const change = leverage?.vendors.find((one) => one.vendor === vendor.vendor)?.whyLost?.change ?? null
  if (change === null)
    return (
      <Text c="var(--quiet)">No single change that was worked out makes {vendor.name} win: try several below.</Text>
    )
  const { offer, term, to, given } = change
  return (
    <Group gap="sm">
      <Text>
        {termLabel(term)} of {offer}: {change.change}. Of single changes it costs {vendor.name} the least:{' '}
        {formatMoney(given, tender.currency, locale, 0)} of present value.
      </Text>
      <Button variant="default" size="compact-sm" onClick={() => put({ offer, term, to })}>
        Put it in
      </Button>
    </Group>
  )
}
