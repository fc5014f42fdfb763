// One workload as a form: a new one, or one that exists.
import { Button, Drawer } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { describeField } from '../../../shared/tender/field-shape.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { type Workload, workloadSchema } from '../../../shared/tender/workload.ts'
import { RecordForm } from '../../components/form/record-form.tsx'
import { useTender } from '../../stores/tender.ts'
import { emptyDemand } from '../../view/demand-rows.ts'
import { idTaken, putRecord, removeRecord } from '../../view/list-edits.ts'
import { schemaErrors } from '../../view/schema-errors.ts'
import { workloadNotes } from './workload-notes.ts'

const shape = describeField(workloadSchema)

interface WorkloadDrawerProps {
  readonly tender: Tender
  /** Id of the workload, empty for a new one, null when closed. */
  readonly workload: string | null
  readonly onClose: () => void
}

export function WorkloadDrawer({ tender, workload, onClose }: WorkloadDrawerProps) {
  const found = tender.workloads.find((one) => one.id === workload)
  return (
    <Drawer
      opened={workload !== null}
      onClose={onClose}
      size={520}
      title={found === undefined ? 'New workload' : (found.name ?? found.id)}
    >
      {workload !== null && <WorkloadForm key={workload} tender={tender} found={found} onClose={onClose} />}
    </Drawer>
  )
}

interface WorkloadFormProps {
  readonly tender: Tender
  readonly found: Workload | undefined
  readonly onClose: () => void
}

function WorkloadForm({ tender, found, onClose }: WorkloadFormProps) {
  const { id, ...others } = workloadNotes(tender)
  const { edit } = useTender.getState()
  const name = found?.name ?? found?.id ?? ''
  const remove = async (one: Workload) => {
    const demand = tender.demand.findIndex((row) => row.workload === one.id)
    const edits = [...removeRecord(tender, 'workloads', one.id), ...(demand < 0 ? [] : [{ path: `demand[${demand}]` }])]
    if (await edit(`Workload ${name} removed`, edits)) onClose()
  }
  return (
    <RecordForm
      shape={shape}
      notes={found === undefined && id !== undefined ? { id, ...others } : others}
      initial={found ?? { criticalShare: 0.5, valueOfLostCompute: 0, capacityFactor: {} }}
      context={tender}
      check={(value) => ({
        ...schemaErrors(workloadSchema, value),
        ...(idTaken(tender, 'workloads', value.id, found?.id ?? null) ? { id: 'Another workload has this id' } : {}),
      })}
      saveLabel={found === undefined ? 'Add the workload' : 'Save'}
      onSave={async (value) => {
        const newId = String(value.id)
        const edits = [
          ...putRecord(tender, 'workloads', found?.id ?? null, value),
          ...(found === undefined ? emptyDemand(tender, newId) : []),
        ]
        const saved = await edit(`Workload ${value.name ?? newId}`, edits)
        if (saved) onClose()
        return saved
      }}
      onCancel={onClose}
      aside={
        found !== undefined && (
          <Button
            variant="subtle"
            color="red"
            leftSection={<IconTrash size={14} stroke={1.7} />}
            onClick={() => void remove(found)}
          >
            Remove
          </Button>
        )
      }
    />
  )
}
