// Under the layout: take a change back, save or load a layout, and confirm this one.
import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconCheck, IconDots, IconFileExport, IconFileImport, IconRefresh } from '@tabler/icons-react'
import type { QuoteDraft } from '../../../shared/quote/import-preview.ts'
import type { LayoutProposal } from '../../../shared/quote/layout/proposal.ts'
import { freesSome } from '../../../shared/quote/layout/question-scope.ts'
import { useImports } from '../../stores/imports.ts'
import { useLayouts } from '../../stores/layouts.ts'
import classes from './layout-panel.module.css'

interface LayoutFootProps {
  readonly source: string
  readonly proposal: LayoutProposal
  readonly quotes: readonly QuoteDraft[]
  /** Cells with errors or questions beside those of the layout. */
  readonly open: number
}

export function LayoutFoot({ source, proposal, quotes, open }: LayoutFootProps) {
  const steps = useImports((state) => state.drafts[source]?.before.length ?? 0)
  const reading = useImports((state) => state.reading)
  const { giveLayout, takeLayoutBack } = useImports.getState()
  const { exportLayout, pickLayout } = useLayouts.getState()
  const { layout, confirmed, questions } = proposal
  const frees = freesSome(
    proposal,
    quotes.map(({ quote }) => quote.vendor),
  )
  const confirm = async () => {
    await giveLayout(source, { layout, confirmed: true })
    document.getElementById('take-in')?.focus()
  }
  const load = async () => {
    const picked = await pickLayout()
    if (picked !== undefined) await giveLayout(source, { layout: picked, confirmed: false })
  }
  return (
    <div className={classes.foot}>
      <Tooltip label="Take the last change of the layout back (Ctrl+Z)">
        <ActionIcon
          aria-label="Take the last change of the layout back"
          disabled={steps === 0}
          onClick={() => void takeLayoutBack(source)}
        >
          <IconArrowBackUp size={16} stroke={1.7} />
        </ActionIcon>
      </Tooltip>
      <Menu position="top-start">
        <Menu.Target>
          <ActionIcon aria-label="More about the layout">
            <IconDots size={16} stroke={1.7} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconFileExport size={15} />} onClick={() => void exportLayout(layout)}>
            Save layout as…
          </Menu.Item>
          <Menu.Item leftSection={<IconFileImport size={15} />} onClick={() => void load()}>
            Load layout…
          </Menu.Item>
          <Menu.Item leftSection={<IconRefresh size={15} />} onClick={() => void giveLayout(source, null)}>
            Begin again with what the app proposes
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <span className={classes.footWords}>{whyNot(questions.length, confirmed, open, frees)}</span>
      <Button
        data-confirm
        disabled={(questions.length > 0 && !frees) || confirmed}
        loading={reading}
        leftSection={<IconCheck size={15} stroke={1.8} />}
        onClick={() => void confirm()}
      >
        {confirmed ? 'Layout confirmed' : 'Confirm layout'}
      </Button>
    </div>
  )
}

function whyNot(questions: number, confirmed: boolean, open: number, frees: boolean): string {
  if (questions > 0 && frees) {
    const asked = questions === 1 ? 'The question holds' : `The ${questions} questions hold`
    return confirmed ? `${asked} back only a part` : `${asked} back only a part; confirm the rest`
  }
  if (questions > 0) return questions === 1 ? 'Answer the question first' : `Answer the ${questions} questions first`
  if (confirmed && open > 0) return open === 1 ? '1 cell is still open' : `${open} cells are still open`
  return confirmed ? 'Saved with the import' : ''
}
