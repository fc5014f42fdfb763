// The accelerator types of the tender: one form a type, and a new one at the end.
import { Accordion, Button, Drawer, Group, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { formatQuantity } from '../../../shared/money/format.ts'
import { describeField } from '../../../shared/tender/field-shape.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { type Accelerator, acceleratorSchema } from '../../../shared/tender/workload.ts'
import { RecordForm } from '../../components/form/record-form.tsx'
import { useTender } from '../../stores/tender.ts'
import { idTaken, putRecord, removeRecord } from '../../view/list-edits.ts'
import { schemaErrors } from '../../view/schema-errors.ts'
import { acceleratorNotes } from './workload-notes.ts'

const shape = describeField(acceleratorSchema)

interface AcceleratorsDrawerProps {
  readonly tender: Tender
  readonly opened: boolean
  readonly onClose: () => void
  readonly locale: string
}

export function AcceleratorsDrawer({ tender, opened, onClose, locale }: AcceleratorsDrawerProps) {
  return (
    <Drawer opened={opened} onClose={onClose} size={480} title="Accelerator types">
      <Accordion variant="contained" defaultValue={tender.accelerators.length === 0 ? 'new' : null}>
        {tender.accelerators.map((accelerator) => (
          <Accordion.Item key={accelerator.id} value={`type-${accelerator.id}`}>
            <Accordion.Control>
              <Group justify="space-between" pr="sm">
                <Text fw={500}>{accelerator.name ?? accelerator.id}</Text>
                <Text c="var(--quiet)">
                  {accelerator.family} · {formatQuantity(accelerator.kwPerUnit, 'kW', locale, 3)}
                </Text>
              </Group>
            </Accordion.Control>
            <Accordion.Panel>
              <AcceleratorForm key={JSON.stringify(accelerator)} tender={tender} found={accelerator} />
            </Accordion.Panel>
          </Accordion.Item>
        ))}
        <Accordion.Item value="new">
          <Accordion.Control>Add a type</Accordion.Control>
          <Accordion.Panel>
            <AcceleratorForm key={tender.accelerators.length} tender={tender} found={undefined} />
          </Accordion.Panel>
        </Accordion.Item>
      </Accordion>
    </Drawer>
  )
}

function AcceleratorForm({ tender, found }: { readonly tender: Tender; readonly found: Accelerator | undefined }) {
  const { id, ...others } = acceleratorNotes(tender)
  const { edit } = useTender.getState()
  return (
    <RecordForm
      shape={shape}
      notes={found === undefined && id !== undefined ? { id, ...others } : others}
      initial={found ?? {}}
      context={tender}
      check={(value) => ({
        ...schemaErrors(acceleratorSchema, value),
        ...(idTaken(tender, 'accelerators', value.id, found?.id ?? null) ? { id: 'This type is there already' } : {}),
      })}
      saveLabel={found === undefined ? 'Add the type' : 'Save'}
      onSave={(value) => edit(`Accelerator ${value.id}`, putRecord(tender, 'accelerators', found?.id ?? null, value))}
      aside={
        found !== undefined && (
          <Button
            variant="subtle"
            color="red"
            leftSection={<IconTrash size={14} stroke={1.7} />}
            onClick={() => void edit(`Accelerator ${found.id} removed`, removeRecord(tender, 'accelerators', found.id))}
          >
            Remove
          </Button>
        )
      }
    />
  )
}
