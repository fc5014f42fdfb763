// A card for each vendor: winners by what losing them costs us, then losers by how far their prices are from winning.
import { Text } from '@mantine/core'
import { useState } from 'react'
import { bidders } from '../../../shared/leverage/tasks.ts'
import { byLeverage } from '../../view/leverage-rows.ts'
import { namesOf } from '../../view/names.ts'
import classes from './leverage-screen.module.css'
import type { LeverageView } from './leverage-view.ts'
import { VendorCard } from './vendor-card.tsx'

interface VendorCardsProps {
  readonly view: LeverageView
  readonly onClauses: (vendor: string) => void
}

export function VendorCards({ view, onClauses }: VendorCardsProps) {
  const [opened, setOpened] = useState<string | null>(null)
  const { leverage, tender, award } = view
  const nameOf = namesOf(tender)
  const known = new Set(leverage.vendors.map(({ vendor }) => vendor))
  const missing = bidders(tender, award).filter((vendor) => !known.has(vendor))
  return (
    <>
      <div className={classes.cards}>
        {byLeverage(leverage.vendors).map((vendor) => (
          <VendorCard
            key={vendor.vendor}
            {...{ view, vendor, onClauses }}
            opened={opened === vendor.vendor}
            onOpen={() => setOpened(opened === vendor.vendor ? null : vendor.vendor)}
          />
        ))}
      </div>
      {missing.length > 0 && (
        <Text c="var(--quiet)" mt="sm">
          Not worked out yet: {missing.map(nameOf).join(', ')}.
        </Text>
      )}
    </>
  )
}
