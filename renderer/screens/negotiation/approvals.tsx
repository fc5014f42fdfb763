// Who agreed to what in our own house: kept with the position, never sent.
import { ActionIcon, Button, Group, Table, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { isDate } from '../../../shared/time/month.ts'
import { showDate } from '../../view/moment.ts'
import { withApproval, withoutApproval } from '../../view/position-edits.ts'
import type { DeskProps } from './desk-props.ts'
import classes from './negotiation-screen.module.css'

export function Approvals({ position, change, locale }: DeskProps) {
  const [who, setWho] = useState('')
  const [what, setWhat] = useState('')
  const [on, setOn] = useState(() => new Date().toISOString().slice(0, 10))
  const ready = who.trim() !== '' && what.trim() !== '' && isDate(on)
  const add = () => {
    change(withApproval(position, { who: who.trim(), what: what.trim(), on }))
    setWho('')
    setWhat('')
  }
  return (
    <section className={classes.section} aria-label="Approvals">
      <h3>Approvals</h3>
      {position.approvals.length > 0 && (
        <Table aria-label="Who approved what">
          <Table.Tbody>
            {position.approvals.map((approval, index) => (
              <Table.Tr key={`${approval.who} ${approval.what} ${approval.on}`}>
                <Table.Td>{approval.who}</Table.Td>
                <Table.Td>{approval.what}</Table.Td>
                <Table.Td>{showDate(approval.on, locale)}</Table.Td>
                <Table.Td className="numeric">
                  <ActionIcon
                    variant="subtle"
                    size="sm"
                    aria-label={`Take out the approval by ${approval.who}`}
                    onClick={() => change(withoutApproval(position, index))}
                  >
                    <IconX size={14} />
                  </ActionIcon>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Group gap={8} align="flex-end">
        <TextInput label="Who" w={180} value={who} onChange={(event) => setWho(event.currentTarget.value)} />
        <TextInput label="Agreed to" w={280} value={what} onChange={(event) => setWhat(event.currentTarget.value)} />
        <TextInput label="On" w={120} value={on} onChange={(event) => setOn(event.currentTarget.value)} />
        <Button variant="default" disabled={!ready} onClick={add}>
          Add the approval
        </Button>
      </Group>
    </section>
  )
}
