// Negotiation: for each vendor what we want, what it is worth, what it has given so far, and the papers made of it.
import { Button, Select } from '@mantine/core'
import { IconFileImport, IconHeartHandshake } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import type { TenderView } from '../../../shared/contract/views.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Panel, ScreenFrame } from '../../components/screen-frame.tsx'
import { WordHint } from '../../components/word.tsx'
import { useAppInfo } from '../../stores/app-info.ts'
import { useBargaining } from '../../stores/bargaining.ts'
import { useLeverage } from '../../stores/leverage.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useNegotiation } from '../../stores/negotiation.ts'
import { newestRuns, useRuns } from '../../stores/runs.ts'
import { useTender } from '../../stores/tender.ts'
import { runsWithLeverage, shownRun } from '../../view/leverage-rows.ts'
import { negotiableVendors } from '../../view/negotiable-vendors.ts'
import { RunProgress } from '../award/run-progress.tsx'
import { ConsentDialog } from './consent-dialog.tsx'
import classes from './negotiation-screen.module.css'
import { BriefMenu, LetterMenu } from './paper-menus.tsx'
import { PaperPreview } from './paper-preview.tsx'
import { VendorDesk } from './vendor-desk.tsx'
import { VendorList } from './vendor-list.tsx'

const purpose = (
  <>
    Our <WordHint word="position">position</WordHint> towards each vendor, and what each has given so far.
  </>
)

export function NegotiationScreen() {
  const view = useTender((state) => state.view)
  return view === null ? null : <Negotiation view={view} />
}

function Negotiation({ view }: { readonly view: TenderView }) {
  const { tender, file, revision } = view
  const go = useNavigation((state) => state.go)
  const focus = useNavigation((state) => state.focus)
  const locale = useAppInfo((state) => state.info?.locale ?? 'en-US')
  const vendors = useMemo(() => negotiableVendors(tender), [tender])
  const [picked, setPicked] = useState<string | null>(focus)
  useEffect(() => {
    // Asked for by name while the screen is shown.
    if (focus !== null) setPicked(focus)
  }, [focus])
  const chosen = vendors.find(({ vendor }) => vendor === picked) ?? vendors[0]
  const run = useShownRun(view)
  const vendor = chosen?.vendor
  useEffect(() => {
    // A new revision may change position and ledger: undo does.
    if (vendor !== undefined && revision >= 0) void useNegotiation.getState().load(file, vendor)
  }, [file, revision, vendor])
  useEffect(() => {
    useBargaining.getState().turnTo(file, run.shown)
    if (run.shown !== null) void useLeverage.getState().load(file, run.shown)
  }, [file, run.shown])
  if (chosen === undefined)
    return (
      <ScreenFrame title="Negotiation" purpose={purpose} fill>
        <Panel grow>
          <EmptyState
            Icon={IconHeartHandshake}
            title="Nobody to negotiate with yet"
            text="Import what the vendors sent. Each vendor with an open offer stands here, with what we want of it and what every concession is worth."
          >
            <Button leftSection={<IconFileImport size={15} stroke={1.7} />} onClick={() => go('import')}>
              Import bid sheets
            </Button>
          </EmptyState>
        </Panel>
      </ScreenFrame>
    )
  return (
    <ScreenFrame
      title="Negotiation"
      purpose={purpose}
      fill
      actions={
        <>
          {run.choices.length > 0 && (
            <Select
              aria-label="Award to negotiate from"
              w={230}
              allowDeselect={false}
              data={run.choices}
              value={run.shown}
              onChange={run.choose}
            />
          )}
          <BriefMenu file={file} vendor={chosen.vendor} run={run.shown} />
          <LetterMenu file={file} vendor={chosen.vendor} />
        </>
      }
    >
      <RunProgress currency={tender.currency} />
      <div className={classes.columns}>
        <VendorList vendors={vendors} chosen={chosen.vendor} run={run.shown} locale={locale} onPick={setPicked} />
        <VendorDesk key={chosen.vendor} view={view} vendor={chosen} run={run.shown} locale={locale} />
      </div>
      <ConsentDialog file={file} tender={tender} locale={locale} />
      <PaperPreview file={file} tender={tender} />
    </ScreenFrame>
  )
}

/** The fresh award whose leverage is shown: the one chosen here or on the leverage screen, or on the award screen, or the first. */
function useShownRun(view: TenderView) {
  const onLeverage = useLeverage((state) => (state.file === view.file ? state.chosen : null))
  const onAward = useRuns((state) => state.chosen)
  const fresh = runsWithLeverage(newestRuns(view)).filter(({ stale }) => !stale)
  const shown = shownRun(fresh, onLeverage, onAward)?.run ?? null
  const choices = fresh.map((one) => ({ value: one.run, label: `Award: ${one.name}` }))
  const choose = (run: string | null) => run !== null && useLeverage.getState().choose(view.file, run)
  return { shown, choices, choose }
}
