// Quotes: every offer of every round, and one of them term by term with its sources.
import { Button, SegmentedControl } from '@mantine/core'
import { IconClipboardList, IconFileImport } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { TenderView } from '../../../shared/contract/views.ts'
import type { TermKey } from '../../../shared/tender/offer.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Panel, ScreenFrame } from '../../components/screen-frame.tsx'
import { useAppInfo } from '../../stores/app-info.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useTender } from '../../stores/tender.ts'
import { offerRows } from '../../view/offer-rows.ts'
import { OfferGrid } from './offer-grid.tsx'
import { OfferPanel } from './offer-panel.tsx'
import { ProvenanceDrawer } from './provenance-drawer.tsx'
import { TermDrawer } from './term-drawer.tsx'

export function QuotesScreen() {
  const view = useTender((state) => state.view)
  return view === null ? null : <Quotes view={view} />
}

function Quotes({ view }: { readonly view: TenderView }) {
  const { tender } = view
  const locale = useAppInfo((state) => state.info?.locale ?? 'en-US')
  const focus = useNavigation((state) => state.focus)
  const [which, setWhich] = useState('active')
  const [chosen, setChosen] = useState<string | null>(
    () => /^quotes\[\d+\]\.offers\[\d+\]/.exec(focus ?? '')?.[0] ?? null,
  )
  const [term, setTerm] = useState<TermKey | null>(null)
  const all = useMemo(() => offerRows(tender), [tender])
  const inactive = all.filter((row) => !row.active).length
  const asked = all.find((row) => row.path === chosen)
  const rows = which === 'all' || asked?.active === false ? all : all.filter((row) => row.active)
  const row = asked ?? rows[0]
  if (all.length === 0)
    return (
      <ScreenFrame title="Quotes" purpose="What the vendors offer, term by term." fill>
        <Panel grow>
          <EmptyState
            Icon={IconClipboardList}
            title="No quote yet"
            text="Import the bid sheets the vendors sent back. Until then there is nothing to compare or award."
          >
            <Button
              leftSection={<IconFileImport size={15} stroke={1.7} />}
              onClick={() => useNavigation.getState().go('import')}
            >
              Import bid sheets
            </Button>
          </EmptyState>
        </Panel>
      </ScreenFrame>
    )
  return (
    <ScreenFrame
      title="Quotes"
      purpose={`${all.length - inactive} offers take part${inactive === 0 ? '' : `, ${inactive} do not`}. Choose one to see every term, where it came from, and to correct it.`}
      fill
      actions={
        inactive > 0 && (
          <SegmentedControl
            aria-label="Which offers"
            value={which}
            onChange={setWhich}
            data={[
              { value: 'active', label: 'Taking part' },
              { value: 'all', label: 'All rounds' },
            ]}
          />
        )
      }
    >
      <div style={{ display: 'flex', gap: 12, flex: 1, minHeight: 0 }}>
        <Panel flush grow>
          <OfferGrid rows={rows} selected={row?.path ?? null} locale={locale} onSelect={setChosen} />
        </Panel>
        {row !== undefined && (
          <div style={{ width: 440, flex: 'none', display: 'flex' }}>
            <OfferPanel view={view} row={row} locale={locale} onEdit={setTerm} />
          </div>
        )}
      </div>
      {row !== undefined && <TermDrawer tender={tender} row={row} term={term} onClose={() => setTerm(null)} />}
      <ProvenanceDrawer />
    </ScreenFrame>
  )
}
