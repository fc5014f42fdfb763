// The pages of a brief or a letter as they will be saved, over the screen.
import { Alert, Button, Group, Modal, Text } from '@mantine/core'
import type { Tender } from '../../../shared/tender/tender.ts'
import { type Paper, usePapers } from '../../stores/papers.ts'
import { namesOf } from '../../view/names.ts'
import { PdfPreview } from '../reports/pdf-preview.tsx'
import classes from './negotiation-screen.module.css'

const words = {
  brief: {
    title: (name: string) => `Brief on ${name}`,
    who: 'For us alone: it names rivals, our walk-away and our notes.',
    making: 'Making the brief',
  },
  letter: {
    title: (name: string) => `Letter to ${name}`,
    who: 'For the vendor: made from its own data alone.',
    making: 'Making the letter: it is checked against its recipient',
  },
} as const satisfies { readonly [K in Paper['kind']]: unknown }

export function PaperPreview({ file, tender }: { readonly file: string; readonly tender: Tender }) {
  const { shown, pdf, making, refusal } = usePapers()
  const { close } = usePapers.getState()
  const name = namesOf(tender)(shown?.vendor ?? '')
  return (
    <Modal
      opened={shown !== null}
      onClose={close}
      title={shown === null ? '' : words[shown.kind].title(name)}
      size={860}
    >
      {refusal !== null && (
        <Alert color="red" variant="light" title={refusal.what}>
          {refusal.fix}
        </Alert>
      )}
      {refusal === null && shown !== null && (
        <>
          <Group justify="space-between" gap="xs" mb="xs">
            <Text c="var(--quiet)">{words[shown.kind].who}</Text>
            <SaveButtons file={file} shown={shown} ready={pdf !== null} />
          </Group>
          <div className={classes.pages}>
            <PdfPreview pdf={pdf} making={making} makingWords={words[shown.kind].making} />
          </div>
        </>
      )}
    </Modal>
  )
}

interface SaveButtonsProps {
  readonly file: string
  readonly shown: Paper
  readonly ready: boolean
}

function SaveButtons({ file, shown, ready }: SaveButtonsProps) {
  const { letter, brief } = usePapers.getState()
  if (shown.kind === 'brief')
    return (
      <Button disabled={!ready} onClick={() => void brief(file, shown.run, shown.vendor, 'save')}>
        Save PDF
      </Button>
    )
  return (
    <Group gap="xs">
      <Button
        variant="default"
        disabled={!ready}
        onClick={() => void letter(file, shown.vendor, { kind: 'save', format: 'xlsx' })}
      >
        Save as Excel
      </Button>
      <Button disabled={!ready} onClick={() => void letter(file, shown.vendor, { kind: 'save', format: 'pdf' })}>
        Save PDF
      </Button>
    </Group>
  )
}
