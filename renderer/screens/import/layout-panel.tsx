// How a file in a vendor's own layout is read, beside its sheet: questions first, then the tables and their fields, what results, confirm.
import { useHotkeys } from '@mantine/hooks'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import type { LayoutProposal } from '../../../shared/quote/layout/proposal.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { Panel } from '../../components/screen-frame.tsx'
import { type FilePreview, type SourceFix, useImports } from '../../stores/imports.ts'
import { useLayoutFocus } from '../../stores/layout-focus.ts'
import { isOpenProblem, shownProblems } from '../../view/import-files.ts'
import { mappedPaths, tableRows } from '../../view/layout-rows.ts'
import { FileProblems } from './file-problems.tsx'
import { LayoutFoot } from './layout-foot.tsx'
import { LayoutHead, Recognised } from './layout-head.tsx'
import classes from './layout-panel.module.css'
import { LayoutQuestions } from './layout-questions.tsx'
import { LayoutTable } from './layout-table.tsx'

interface LayoutPanelProps {
  readonly tender: Tender
  readonly file: FilePreview
  readonly proposal: LayoutProposal
  readonly locale: string
  readonly fixes: readonly SourceFix[]
  /** The quotes that result. */
  readonly children: ReactNode
}

export function LayoutPanel({ tender, file, fixes, proposal: read, locale, children }: LayoutPanelProps) {
  const { source } = file
  // A change shows at once, before the file has been read by it and drawn.
  const changed = useImports(({ reading, previews, drafts }) =>
    reading || previews[source] !== file ? drafts[source]?.now?.layout : undefined,
  )
  const proposal = changed === undefined ? read : { ...read, layout: changed }
  const panel = useRef<HTMLDivElement>(null)
  useFocusAfterAnswer(panel, proposal)
  useEffect(() => () => useLayoutFocus.getState().clear(), [])
  useHotkeys(
    Array.from({ length: 9 }, (_, index): [string, () => void] => [
      `alt+${index + 1}`,
      () => answerByNumber(source, proposal, index),
    ]),
    [],
  )
  const takeBack = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLInputElement && event.target.value !== ''
    if (typing || event.key.toLowerCase() !== 'z' || event.shiftKey || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.stopPropagation()
    void useImports.getState().takeLayoutBack(source)
  }
  const open = shownProblems(file).filter(isOpenProblem).length
  const rows = tableRows(proposal, locale)
  return (
    <Panel flush grow className={classes.panel}>
      {/* Keys pressed on any control inside come by here; the element itself takes none. */}
      <section ref={panel} className={classes.body} aria-label="How this file is read" onKeyDown={takeBack}>
        {proposal.from === 'saved' && <Recognised source={source} proposal={proposal} />}
        <LayoutQuestions source={source} proposal={proposal} />
        {(open > 0 || fixes.length > 0) && (
          <div className={classes.part}>
            <h3 className={classes.title}>{openWords(open)}</h3>
            <FileProblems file={file} fixes={fixes} only="open" />
          </div>
        )}
        <div className={classes.part}>
          <h3 className={classes.title}>How it is read</h3>
          <LayoutHead tender={tender} source={source} layout={proposal.layout} />
          {rows.map((row) => (
            <LayoutTable
              key={row.path}
              tender={tender}
              source={source}
              layout={proposal.layout}
              row={row}
              locale={locale}
            />
          ))}
        </div>
        <div className={classes.part}>
          <h3 className={classes.title}>What results</h3>
          {mappedPaths(proposal.layout).size === 0 && <p className={classes.quiet}>No field is read yet.</p>}
          {children}
          <FileProblems file={file} fixes={fixes} only="other" />
        </div>
      </section>
      <LayoutFoot source={source} proposal={proposal} quotes={file.quotes} open={open} />
    </Panel>
  )
}

function openWords(open: number): string {
  if (open === 0) return 'Corrected cells'
  return open === 1 ? '1 cell to look at' : `${open} cells to look at`
}

function answerByNumber(source: string, proposal: LayoutProposal, index: number): void {
  const { question: id } = useLayoutFocus.getState()
  const question = proposal.questions.find((one) => one.id === id) ?? proposal.questions[0]
  const option = question?.options[index]
  if (option !== undefined) void useImports.getState().editLayout(source, option.edits)
}

/** An answered question goes, and the focus with it: the next question gets it, after the last one the button that confirms. */
function useFocusAfterAnswer(panel: { readonly current: HTMLElement | null }, proposal: LayoutProposal): void {
  const before = useRef(proposal.questions.length)
  const count = proposal.questions.length
  useEffect(() => {
    const fewer = count < before.current
    before.current = count
    if (!fewer || document.activeElement !== document.body) return
    const next = panel.current?.parentElement?.querySelector<HTMLElement>('[data-answer], [data-confirm]')
    next?.focus()
  }, [count, panel])
}
