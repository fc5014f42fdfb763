// Rounds: when each vendor quoted and until when it holds, and what changed between two rounds, in words and in money.
import { Button } from '@mantine/core'
import { IconAdjustments, IconFileImport, IconRepeat } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { TenderView } from '../../../shared/contract/views.ts'
import { endingBeforeSigning, timelines } from '../../../shared/rounds/timeline.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FixListMenu } from '../../components/fix-list-menu.tsx'
import { Panel, ScreenFrame } from '../../components/screen-frame.tsx'
import { useAppInfo } from '../../stores/app-info.ts'
import { useFixLists } from '../../stores/fix-lists.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useTender } from '../../stores/tender.ts'
import { ChangesPanel } from './changes-panel.tsx'
import { EndingQuotes } from './ending-quotes.tsx'
import { LimitsDrawer } from './limits-drawer.tsx'
import classes from './rounds-screen.module.css'
import { VendorTimeline } from './vendor-timeline.tsx'
import { WithdrawalDrawer } from './withdrawal-drawer.tsx'

export function RoundsScreen() {
  const view = useTender((state) => state.view)
  return view === null ? null : <Rounds view={view} />
}

function Rounds({ view }: { readonly view: TenderView }) {
  const { tender } = view
  const locale = useAppInfo((state) => state.info?.locale ?? 'en-US')
  const focus = useNavigation((state) => state.focus)
  const lines = useMemo(() => timelines(tender).filter((line) => line.quotes.length > 0), [tender])
  const ending = useMemo(() => endingBeforeSigning(tender, new Date().toISOString().slice(0, 10)), [tender])
  const [picked, setPicked] = useState<string | null>(focus)
  const [limits, setLimits] = useState(false)
  const [withdrawing, setWithdrawing] = useState<string | null>(null)
  // The first vendor with something to compare is shown until one is picked.
  const line =
    lines.find((one) => one.vendor === picked) ??
    lines.find((one) => new Set(one.quotes.map((quote) => quote.round)).size > 1) ??
    lines[0]
  if (line === undefined)
    return (
      <ScreenFrame title="Rounds" purpose="What changed from round to round." fill>
        <Panel grow>
          <EmptyState
            Icon={IconRepeat}
            title="No quote yet"
            text="Import what the vendors sent. Each newer file of a vendor is its next round, and what it changes is shown here, in words and in money."
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
      title="Rounds"
      purpose="What each vendor changed, priced under today’s tender. Above 0 a change is good for us."
      fill
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconAdjustments size={15} stroke={1.7} />}
            onClick={() => setLimits(true)}
          >
            Limits on change
          </Button>
          <FixListMenu onSave={(format) => void useFixLists.getState().saveOfQuotes(line.vendor, format)} />
        </>
      }
    >
      <div className={classes.columns}>
        <div className={classes.side}>
          <EndingQuotes tender={tender} ending={ending} locale={locale} onPick={setPicked} />
          <Panel grow title="Vendors and their rounds">
            {lines.map((one) => (
              <VendorTimeline
                key={one.vendor}
                line={one}
                chosen={one.vendor === line.vendor}
                locale={locale}
                onPick={() => setPicked(one.vendor)}
                onWithdraw={setWithdrawing}
              />
            ))}
          </Panel>
        </div>
        <ChangesPanel key={line.vendor} view={view} line={line} locale={locale} />
      </div>
      <LimitsDrawer tender={tender} opened={limits} onClose={() => setLimits(false)} />
      <WithdrawalDrawer tender={tender} quote={withdrawing} onClose={() => setWithdrawing(null)} />
    </ScreenFrame>
  )
}
