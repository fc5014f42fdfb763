// One file: its sheets as they stand, and beside them the quote found and what stands against it.
import { Tabs, Text } from '@mantine/core'
import { IconEyeOff, IconFileOff } from '@tabler/icons-react'
import { startTransition, useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { Tender } from '../../../shared/tender/tender.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { SeverityBadge } from '../../components/problem-badge.tsx'
import { Panel } from '../../components/screen-frame.tsx'
import { type FilePreview, type SourceFix, useImports } from '../../stores/imports.ts'
import { useLayoutFocus } from '../../stores/layout-focus.ts'
import { type Lit, litCells } from '../../view/cell-look.ts'
import { cellMarks, firstSheet, worstCell } from '../../view/import-files.ts'
import { type RoleOf, rolesOf } from '../../view/layout-roles.ts'
import { mappedPaths } from '../../view/layout-rows.ts'
import { countBySeverity } from '../../view/problem-screen.ts'
import { FileProblems } from './file-problems.tsx'
import { LayoutPanel } from './layout-panel.tsx'
import { ListPanel } from './list-panel.tsx'
import { QuoteSummary } from './quote-summary.tsx'
import { SheetGrid } from './sheet-grid.tsx'

interface FileViewProps {
  readonly tender: Tender
  readonly file: FilePreview
  readonly locale: string
}

export function FileView({ tender, file, locale }: FileViewProps) {
  const allFixes = useImports((state) => state.fixes)
  const fixes = useMemo(() => allFixes.filter((fix) => fix.source === file.source), [allFixes, file.source])
  const [whole, setWhole] = useState(false)
  // The sheet first, by itself: what stands beside it is drawn in slices.
  useEffect(() => startTransition(() => setWhole(true)), [])
  if (file.refused !== undefined)
    return (
      <Panel grow>
        <EmptyState Icon={IconFileOff} title={`${file.file} was refused`} text={file.refused.message} />
      </Panel>
    )
  return (
    <>
      <Panel flush grow>
        <Sheets file={file} fixes={fixes} />
      </Panel>
      <div style={{ width: file.proposal === undefined ? 370 : 404, flex: 'none', display: 'flex' }}>
        {whole ? <Side tender={tender} file={file} fixes={fixes} locale={locale} /> : <Panel grow>{null}</Panel>}
      </div>
    </>
  )
}

/** What the file says, as far as the kind of file goes: a sheet of the vendor's own, a price list, a bid sheet. */
function Side({ tender, file, fixes, locale }: FileViewProps & { readonly fixes: readonly SourceFix[] }) {
  const quotes = file.quotes.map((draft) => (
    <QuoteSummary key={draft.quote.id} tender={tender} draft={draft} locale={locale} layout={file.proposal?.layout} />
  ))
  const problems = <FileProblems file={file} fixes={fixes} />
  if (file.alreadyImported)
    return (
      <Panel grow title="Already imported" aside={<Counts file={file} />}>
        <Text mb="xs">This very file is in the tender already; taking it in again would change nothing.</Text>
        {quotes}
        {problems}
      </Panel>
    )
  if (file.observations !== undefined)
    return (
      <Panel grow title="Price list" aside={<Counts file={file} />}>
        <ListPanel tender={tender} source={file.source} preview={file.observations} locale={locale} />
        {quotes}
        {problems}
      </Panel>
    )
  if (file.proposal !== undefined)
    return (
      <LayoutPanel tender={tender} file={file} fixes={fixes} proposal={file.proposal} locale={locale}>
        {quotes}
      </LayoutPanel>
    )
  return (
    <Panel grow title="What it says" aside={<Counts file={file} />}>
      {file.quotes.length === 0 && (
        <Text mb="xs">No quote was found in this file. Is it a bid sheet of this tender?</Text>
      )}
      {quotes}
      {problems}
    </Panel>
  )
}

function Counts({ file }: { readonly file: FilePreview }) {
  const counts = countBySeverity(file.problems)
  return (
    <span style={{ display: 'flex', gap: 6 }}>
      {(['error', 'question', 'warning'] as const)
        .filter((severity) => counts[severity] > 0)
        .map((severity) => (
          <SeverityBadge key={severity} severity={severity} count={counts[severity]} />
        ))}
    </span>
  )
}

function Sheets({ file, fixes }: { readonly file: FilePreview; readonly fixes: readonly SourceFix[] }) {
  // What stands out follows as soon as there is time for it: a click or a key is answered first.
  const focus = useDeferredValue(useImports((state) => state.focus))
  const [picked, setPicked] = useState<{ readonly source: string; readonly name: string; readonly asked: number }>()
  // The sheet picked by hand holds until a cell elsewhere is asked for or another file is shown.
  const byHand = picked?.source === file.source && picked.asked === (focus?.asked ?? 0) ? picked.name : undefined
  const name = byHand ?? focus?.sheet ?? firstSheet(file)
  const sheet = file.sheets.find((one) => one.name === name) ?? file.sheets[0]
  const marks = useMemo(() => cellMarks(file, sheet?.name ?? ''), [file, sheet?.name])
  const worst = useMemo(() => worstCell(file), [file])
  const roleOf = useMemo(() => rolesIn(file, sheet?.name ?? ''), [file, sheet?.name])
  const turn = useLayoutFocus((state) => state.question)
  const chosen = useLayoutFocus((state) => state.hovered ?? state.lit)
  const asked = useMemo(() => questionLit(file, turn), [file, turn])
  const lit = useDeferredValue(chosen ?? asked)
  if (sheet === undefined) return <Text p="md">This file has no sheet.</Text>
  return (
    <>
      <Tabs
        value={sheet.name}
        onChange={(next) => next !== null && setPicked({ source: file.source, name: next, asked: focus?.asked ?? 0 })}
        px={6}
      >
        <Tabs.List>
          {file.sheets.map((one) => (
            <Tabs.Tab
              key={one.name}
              value={one.name}
              rightSection={one.hidden ? <IconEyeOff size={13} aria-label="hidden in the file" /> : null}
            >
              {one.name}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      <SheetGrid
        key={`${file.source} ${sheet.name}`}
        source={file.source}
        sheet={sheet}
        marks={marks}
        fixes={fixes}
        roleOf={roleOf}
        lit={lit}
        focus={focus ?? worst}
        onFix={(address, text) => void useImports.getState().fix(file.source, sheet.name, address, text)}
      />
    </>
  )
}

/** The cells of the question in turn stand out while nothing else does. */
function questionLit({ proposal }: FilePreview, turn: string | null): Lit | null {
  const question = proposal?.questions.find((one) => one.id === turn) ?? proposal?.questions[0]
  return question === undefined ? null : litCells(question)
}

const noRoles: RoleOf = () => undefined

function rolesIn({ proposal }: FilePreview, sheet: string): RoleOf {
  if (proposal === undefined) return noRoles
  const mapped = mappedPaths(proposal.layout)
  return rolesOf(proposal, sheet, (path) => mapped.has(path))
}
