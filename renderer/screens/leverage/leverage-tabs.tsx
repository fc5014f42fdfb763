// Vendors, clauses, our rules, increments and pairs, each on a tab; what was chosen on one leads to another.
import { Tabs } from '@mantine/core'
import { useState } from 'react'
import { ClauseTable } from './clause-table.tsx'
import { IncrementTable } from './increment-table.tsx'
import type { LeverageView } from './leverage-view.ts'
import { PairsPanel } from './pairs-panel.tsx'
import { RuleCosts } from './rule-costs.tsx'
import { VendorCards } from './vendor-cards.tsx'

export function LeverageTabs(view: LeverageView) {
  const [tab, setTab] = useState<string | null>('vendors')
  const [vendor, setVendor] = useState<string | null>(null)
  const showClauses = (of: string) => {
    setVendor(of)
    setTab('clauses')
  }
  return (
    <Tabs value={tab} onChange={setTab}>
      <Tabs.List>
        <Tabs.Tab value="vendors">Vendors</Tabs.Tab>
        <Tabs.Tab value="clauses">Clauses</Tabs.Tab>
        <Tabs.Tab value="rules">Our rules</Tabs.Tab>
        <Tabs.Tab value="increments">One more MW, a month earlier</Tabs.Tab>
        <Tabs.Tab value="pairs">Pairs</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="vendors" pt="sm">
        <VendorCards view={view} onClauses={showClauses} />
      </Tabs.Panel>
      <Tabs.Panel value="clauses" pt="sm">
        <ClauseTable view={view} vendor={vendor} onVendor={setVendor} />
      </Tabs.Panel>
      <Tabs.Panel value="rules" pt="sm">
        <RuleCosts view={view} />
      </Tabs.Panel>
      <Tabs.Panel value="increments" pt="sm">
        <IncrementTable view={view} />
      </Tabs.Panel>
      <Tabs.Panel value="pairs" pt="sm">
        <PairsPanel view={view} />
      </Tabs.Panel>
    </Tabs>
  )
}
