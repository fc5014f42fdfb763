// The pages of a letter as they will be saved, over the screen.
import { Alert, Button, Group, Modal } from '@mantine/core'
import type { Tender } from '../../../shared/tender/tender.ts'
import { usePapers } from '../../stores/papers.ts'
import { namesOf } from '../../view/names.ts'
import { PdfPreview } from '../reports/pdf-preview.tsx'
import classes from './negotiation-screen.module.css'

export function PaperPreview({ file, tender }: { readonly file: string; readonly tender: Tender }) {
  const { shown, pdf, making, refusal } = usePapers()
  const { close, letter } = usePapers.getState()
  const name = namesOf(tender)(shown?.vendor ?? '')
  return (
    <Modal opened={shown !== null} onClose={close} title={`Letter to ${name}`} size={860}>
      {refusal !== null && (
        <Alert color="red" variant="light" title={refusal.what}>
          {refusal.fix}
        </Alert>
      )}
      {refusal === null && shown !== null && (
        <>
          <Group justify="flex-end" gap="xs" mb="xs">
            <Button
              variant="default"
              disabled={pdf === null}
              onClick={() => void letter(file, shown.vendor, { kind: 'save', format: 'xlsx' })}
            >
              Save as Excel
            </Button>
            <Button
              disabled={pdf === null}
              onClick={() => void letter(file, shown.vendor, { kind: 'save', format: 'pdf' })}
            >
              Save PDF
            </Button>
          </Group>
          <div className={classes.pages}>
            <PdfPreview
              pdf={pdf}
              making={making}
              makingWords="Making the letter: it is checked against its recipient"
            />
          </div>
        </>
      )}
    </Modal>
  )
}
