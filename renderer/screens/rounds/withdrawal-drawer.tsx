// Records that a vendor took back an offer or its whole quote: since when, and why.
import { Button, Drawer, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Quote } from '../../../shared/tender/quote.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { isDate } from '../../../shared/time/month.ts'
import { useTender } from '../../stores/tender.ts'

interface WithdrawalDrawerProps {
  readonly tender: Tender
  /** Document path of the quote; null when closed. */
  readonly quote: string | null
  readonly onClose: () => void
}

export function WithdrawalDrawer({ tender, quote, onClose }: WithdrawalDrawerProps) {
  const index = /^quotes\[(\d+)\]$/.exec(quote ?? '')?.[1]
  const found = index === undefined ? undefined : tender.quotes[Number(index)]
  return (
    <Drawer opened={found !== undefined} onClose={onClose} title="Withdrawn by the vendor" size={420}>
      {found !== undefined && quote !== null && <Withdrawal key={quote} path={quote} quote={found} onClose={onClose} />}
    </Drawer>
  )
}

function Withdrawal({
  path,
  quote,
  onClose,
}: {
  readonly path: string
  readonly quote: Quote
  readonly onClose: () => void
}) {
  const [offer, setOffer] = useState<string | null>('')
  const [on, setOn] = useState(() => new Date().toISOString().slice(0, 10))
  const [reason, setReason] = useState('')
  const ready = isDate(on) && reason.trim() !== '' && offer !== null
  const save = async () => {
    const one = { ...(offer === '' ? {} : { offer }), on, reason: reason.trim() }
    const value = JSON.parse(JSON.stringify([...(quote.withdrawals ?? []), one]))
    const what = offer === '' ? `Quote ${quote.id}` : `Offer ${offer}`
    if (await useTender.getState().edit(`${what} withdrawn: ${one.reason}`, [{ path: `${path}.withdrawals`, value }])) {
      onClose()
    }
  }
  return (
    <Stack gap="sm">
      <Text c="var(--quiet)">
        What is withdrawn takes no part from now on, and is listed with day and reason in the comparison and in reports.
      </Text>
      <Select
        label="What"
        allowDeselect={false}
        data={[
          { value: '', label: `The whole quote ${quote.id}` },
          ...quote.offers.map(({ id }) => ({ value: id, label: id })),
        ]}
        value={offer}
        onChange={setOffer}
      />
      <TextInput
        label="On"
        description="YYYY-MM-DD"
        value={on}
        onChange={(event) => setOn(event.currentTarget.value)}
      />
      <TextInput label="Reason" value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      <Group justify="flex-end">
        <Button disabled={!ready} onClick={() => void save()}>
          Record the withdrawal
        </Button>
      </Group>
    </Stack>
  )
}
