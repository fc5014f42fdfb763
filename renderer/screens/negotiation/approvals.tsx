// Who agreed to what in our own house: kept with the position, never sent.
import { ActionIcon, Button, Group, Table, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { isDate } from '../../../shared/time/month.ts'
import { useNegotiation } from '../../stores/negotiation.ts'
import { showDate } from '../../view/moment.ts'
import { withApproval, withoutApproval } from '../../view/position-edits.ts'
import type { DeskProps } from './desk-props.ts'
import classes from './negotiation-screen.module.css'

/** As long as a position's line may be. */
const longest = 500

const nobody = () => ({ who: '', what: '', on: new Date().toISOString().slice(0, 10) })

export function Approvals({ position, change, locale }: DeskProps) {
  const begun = useNegotiation((state) => state.begun[position.vendor]) ?? nobody()
  const { who, what, on } = begun
  const type = (change: Partial<typeof begun>) =>
    useNegotiation.getState().begin(position.vendor, { ...begun, ...change })
  const ready = who.trim() !== '' && what.trim() !== '' && isDate(on)
  const add = () => {
    change(withApproval(position, { who: who.trim(), what: what.trim(), on }))
    useNegotiation.getState().begin(position.vendor, nobody())
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
      <Group gap={8} align="flex-start">
        <TextInput
          label="Who"
          w={180}
          maxLength={longest}
          value={who}
          onChange={(event) => type({ who: event.currentTarget.value })}
        />
        <TextInput
          label="Agreed to"
          w={280}
          maxLength={longest}
          value={what}
          onChange={(event) => type({ what: event.currentTarget.value })}
        />
        <TextInput
          label="On"
          w={150}
          value={on}
          error={isDate(on) ? undefined : 'Write a day as 2027-03-01'}
          onChange={(event) => type({ on: event.currentTarget.value })}
        />
        <Button mt={23} variant="default" disabled={!ready} onClick={add}>
          Add the approval
        </Button>
      </Group>
    </section>
  )
}
