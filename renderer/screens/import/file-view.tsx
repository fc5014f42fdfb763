// One file: its sheets as they stand, and beside them the quote found and what stands against it.
import { Tabs, Text } from '@mantine/core'
import { IconEyeOff, IconFileOff } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { Tender } from '../../../shared/tender/tender.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { SeverityBadge } from '../../components/problem-badge.tsx'
import { Panel } from '../../components/screen-frame.tsx'
import { type FilePreview, useImports } from '../../stores/imports.ts'
import { cellMarks, firstSheet, worstCell } from '../../view/import-files.ts'
import { countBySeverity } from '../../view/problem-screen.ts'
import { FileProblems } from './file-problems.tsx'
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
  const counts = countBySeverity(file.problems)
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
      <div style={{ width: 370, flex: 'none', display: 'flex' }}>
        <Panel
          grow
          title={file.alreadyImported ? 'Already imported' : 'What it says'}
          aside={
            <span style={{ display: 'flex', gap: 6 }}>
              {(['error', 'question', 'warning'] as const)
                .filter((severity) => counts[severity] > 0)
                .map((severity) => (
                  <SeverityBadge key={severity} severity={severity} count={counts[severity]} />
                ))}
            </span>
          }
        >
          {file.alreadyImported && (
            <Text mb="xs">This very file is in the tender already; taking it in again would change nothing.</Text>
          )}
          {file.quotes.length === 0 && !file.alreadyImported && (
            <Text mb="xs">No quote was found in this file. Is it a bid sheet of this tender?</Text>
          )}
          {file.quotes.map((draft) => (
            <QuoteSummary key={draft.quote.id} tender={tender} draft={draft} locale={locale} />
          ))}
          <FileProblems file={file} fixes={fixes} />
        </Panel>
      </div>
    </>
  )
}

function Sheets({
  file,
  fixes,
}: {
  readonly file: FilePreview
  readonly fixes: ReturnType<typeof useImports.getState>['fixes']
}) {
  const focus = useImports((state) => state.focus)
  const [picked, setPicked] = useState<{ readonly source: string; readonly name: string; readonly asked: number }>()
  // The sheet picked by hand holds until a cell elsewhere is asked for or another file is shown.
  const byHand = picked?.source === file.source && picked.asked === (focus?.asked ?? 0) ? picked.name : undefined
  const name = byHand ?? focus?.sheet ?? firstSheet(file)
  const sheet = file.sheets.find((one) => one.name === name) ?? file.sheets[0]
  const marks = useMemo(() => cellMarks(file, sheet?.name ?? ''), [file, sheet?.name])
  const worst = useMemo(() => worstCell(file), [file])
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
        sheet={sheet}
        marks={marks}
        fixes={fixes}
        focus={focus ?? worst}
        onFix={(address, text) => void useImports.getState().fix(file.source, sheet.name, address, text)}
      />
    </>
  )
}
