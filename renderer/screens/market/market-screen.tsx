// Market: what others ask for the same accelerators, from price lists taken in as dated observations; offers beside them, never among them.
import { Button, Group, NumberInput, Select, Stack } from '@mantine/core'
import { IconChartDots, IconFileImport } from '@tabler/icons-react'
import { useEffect, useMemo } from 'react'
import { observedPricesChart } from '../../../shared/chart/observed-prices.ts'
import { standardDays } from '../../../shared/observation/observed-prices.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { ChartPanel } from '../../components/chart-view.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Panel, ScreenFrame } from '../../components/screen-frame.tsx'
import { WordHint } from '../../components/word.tsx'
import { useAppInfo } from '../../stores/app-info.ts'
import { useComparison } from '../../stores/comparison.ts'
import { observedAccelerators, useMarket } from '../../stores/market.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useTender } from '../../stores/tender.ts'
import { marketRows, priceLevels } from '../../view/market-rows.ts'
import { namesOf } from '../../view/names.ts'
import { OffersTable } from './offers-table.tsx'
import { SetsTable } from './sets-table.tsx'
import { WordsTable } from './words-table.tsx'

export function MarketScreen() {
  const file = useTender((state) => state.view?.file)
  const revision = useTender((state) => state.view?.revision)
  const tender = useTender((state) => state.view?.tender)
  const loaded = useMarket((state) => state.file === file)
  const observedDays = useComparison((state) => state.observedDays)
  useEffect(() => {
    if (file !== undefined && revision !== undefined) void useMarket.getState().load(file)
  }, [file, revision])
  useEffect(() => {
    const chosen = observedDays !== undefined
    if (file !== undefined && revision !== undefined && chosen) void useComparison.getState().load(file)
  }, [file, revision, observedDays])
  return tender === undefined || !loaded ? null : <Market tender={tender} />
}

function Market({ tender }: { readonly tender: Tender }) {
  const { sets, accelerator, history } = useMarket()
  const comparison = useComparison((state) => state.comparison)
  const locale = useAppInfo((state) => state.info?.locale ?? 'en-US')
  const nameOf = useMemo(() => namesOf(tender), [tender])
  const offers = useMemo(
    () => (accelerator === null ? [] : marketRows(tender, comparison, accelerator)),
    [tender, comparison, accelerator],
  )
  const chart = useMemo(
    () =>
      history === null ? null : observedPricesChart(history, nameOf(history.accelerator), priceLevels(offers), locale),
    [history, nameOf, offers, locale],
  )
  if (sets.length === 0) return <NoLists />
  return (
    <ScreenFrame
      title="Market"
      purpose={
        <>
          What others ask for the same accelerators: each <WordHint word="price observation" /> with its day and its
          list. None of them is a bid, and no award knows of them.
        </>
      }
      actions={<Choices sets={sets} nameOf={nameOf} accelerator={accelerator} />}
    >
      <Stack gap={12}>
        {chart !== null && <ChartPanel chart={chart} height={320} locale={locale} />}
        {accelerator !== null && offers.length > 0 && (
          <Panel title={`Offers of ${nameOf(accelerator)} among observations`} flush>
            <OffersTable rows={offers} currency={tender.currency} locale={locale} />
          </Panel>
        )}
        <Panel title="Price lists" flush>
          <SetsTable sets={sets} locale={locale} />
        </Panel>
        <WordsTable tender={tender} sets={sets} locale={locale} />
      </Stack>
    </ScreenFrame>
  )
}

interface ChoicesProps {
  readonly sets: Parameters<typeof observedAccelerators>[0]
  readonly nameOf: (id: string) => string
  readonly accelerator: string | null
}

function Choices({ sets, nameOf, accelerator }: ChoicesProps) {
  const observedDays = useComparison((state) => state.observedDays)
  const { setObservedDays } = useComparison.getState()
  const choices = observedAccelerators(sets).map((id) => ({ value: id, label: nameOf(id) }))
  return (
    <Group gap={10} align="flex-end" wrap="nowrap">
      <Select
        label="Accelerator"
        w={220}
        allowDeselect={false}
        data={choices}
        value={accelerator}
        onChange={(value) => value !== null && void useMarket.getState().choose(value)}
      />
      <NumberInput
        label="Days that count"
        placeholder={String(standardDays)}
        w={130}
        min={1}
        max={3660}
        allowDecimal={false}
        value={observedDays ?? ''}
        onChange={(value) => setObservedDays(typeof value === 'number' && value >= 1 ? value : null)}
      />
    </Group>
  )
}

function NoLists() {
  const go = useNavigation((state) => state.go)
  return (
    <ScreenFrame title="Market" purpose="What others ask for the same accelerators, beside the offers.">
      <EmptyState
        Icon={IconChartDots}
        title="No price lists yet"
        text="Drop a price list on Import: a SkyPilot catalog, gpuhunt offers, or any table with a date, a provider, an accelerator and a price. Its prices are taken in as dated observations, never as bids."
      >
        <Button leftSection={<IconFileImport size={15} />} onClick={() => go('import')}>
          Go to Import
        </Button>
      </EmptyState>
    </ScreenFrame>
  )
}
