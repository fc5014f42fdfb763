// Compare: vendors' offers as columns, prices, costs and terms as rows; the best marked, every number opens its steps.
import { Button, Group, NumberInput, Select, Switch, Text } from '@mantine/core'
import { IconColumns3, IconFileImport } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import { activeOffers } from '../../../shared/tender/active-offers.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Panel, ScreenFrame } from '../../components/screen-frame.tsx'
import { observedMedian, useComparison } from '../../stores/comparison.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useTender } from '../../stores/tender.ts'
import { namesOf } from '../../view/names.ts'
import { ComparisonGrid } from './comparison-grid.tsx'
import { LeftOut } from './left-out.tsx'

export function CompareScreen() {
  const view = useTender((state) => state.view)
  const go = useNavigation((state) => state.go)
  const { comparison, quantity, onDemand, observedDays, loading, load, setQuantity, setOnDemand } = useComparison()
  const [allTiers, setAllTiers] = useState(false)
  const file = view?.file
  const revision = view?.revision
  useEffect(() => {
    const chosen = quantity !== undefined && onDemand !== undefined && observedDays !== undefined
    if (file !== undefined && revision !== undefined && chosen) void load(file)
  }, [file, revision, quantity, onDemand, observedDays, load])
  const references = useMemo(() => (view === null ? [] : onDemandChoices(view.tender)), [view])
  if (view === null) return null
  if (view.tender.quotes.length === 0) {
    return (
      <ScreenFrame title="Compare" purpose="Quotes side by side, before any award.">
        <EmptyState
          Icon={IconColumns3}
          title="No quotes to compare yet"
          text="Import the vendors' bid sheets; their offers then stand here side by side."
        >
          <Button leftSection={<IconFileImport size={15} />} onClick={() => go('import')}>
            Import bid sheets
          </Button>
        </EmptyState>
      </ScreenFrame>
    )
  }
  return (
    <ScreenFrame
      title="Compare"
      purpose="Each offer priced alone at a stated quantity; no award yet. Click a number to see its steps."
      fill
      actions={
        <Group gap={10} align="flex-end" wrap="nowrap">
          <NumberInput
            label="Units priced"
            placeholder="peak demand"
            w={130}
            min={1}
            step={64}
            allowDecimal={false}
            value={quantity ?? ''}
            onChange={(value) => setQuantity(typeof value === 'number' && value > 0 ? value : null)}
          />
          <Select
            label="Break-even against"
            placeholder="cheapest on demand"
            w={230}
            clearable
            data={references}
            value={onDemand}
            onChange={setOnDemand}
          />
          <Switch
            label="All tiers"
            checked={allTiers}
            onChange={(event) => setAllTiers(event.currentTarget.checked)}
            mb={6}
          />
        </Group>
      }
    >
      {comparison === null ? (
        <Text c="var(--quiet)">{loading ? 'Pricing every offer…' : ''}</Text>
      ) : (
        <>
          <Panel flush grow>
            <ComparisonGrid comparison={comparison} tender={view.tender} allTiers={allTiers} />
          </Panel>
          <LeftOut comparison={comparison} tender={view.tender} />
        </>
      )}
    </ScreenFrame>
  )
}

function onDemandChoices(tender: Parameters<typeof activeOffers>[0]) {
  const nameOf = namesOf(tender)
  const offers = activeOffers(tender)
    .active.filter((item) => item.offer.kind === 'on-demand')
    .map((item) => ({ value: item.offer.id, label: `${nameOf(item.vendor)} · ${item.offer.id}` }))
  return [{ value: observedMedian, label: 'Median observed price' }, ...offers]
}
