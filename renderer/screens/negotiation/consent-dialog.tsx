// Before a computed target goes out: what the vendor could infer from it, the step it is rounded to, and what would be sent.
import { Alert, Button, Checkbox, Group, Modal, NumberInput, SegmentedControl, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { formatPrice } from '../../../shared/money/format.ts'
import { roundTargets } from '../../../shared/negotiation/round-targets.ts'
import type { Position } from '../../../shared/tender/position.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { useNegotiation } from '../../stores/negotiation.ts'
import { usePapers } from '../../stores/papers.ts'
import { namesOf } from '../../view/names.ts'
import { openOffersOf, perUnit, tierWords } from '../../view/price-rows.ts'
import { roundingSteps } from '../../view/rounding-steps.ts'

interface ConsentDialogProps {
  readonly file: string
  readonly tender: Tender
  readonly locale: string
}

export function ConsentDialog({ file, tender, locale }: ConsentDialogProps) {
  const vendor = usePapers((state) => state.consent?.vendor ?? null)
  const position = useNegotiation((state) => (vendor === null ? undefined : state.kept[vendor]))
  const { close } = usePapers.getState()
  const name = namesOf(tender)(vendor ?? '')
  return (
    <Modal opened={position !== undefined} onClose={close} title={`What ${name} could infer`} size={620}>
      {position !== undefined && (
        <Consent key={position.vendor} file={file} tender={tender} position={position} name={name} locale={locale} />
      )}
    </Modal>
  )
}

const inferred = {
  typed: () => '',
  'price-to-win': (name: string) =>
    `These targets are the prices at which ${name} would just win. They were computed from what other vendors quote: a price to win computed from rivals is a rival’s price, however it is worded.`,
  'price-ceiling': (name: string) =>
    `These targets follow from the price at which we would leave ${name}. It was computed from what other vendors quote: it tells what the next best offer costs.`,
  package: (name: string) =>
    `These targets belong to a package that was computed against other vendors’ quotes: ${name} could work out from it what the next best offer costs.`,
} as const satisfies { readonly [K in Position['targetOrigin']['from']]: (name: string) => string }

interface ConsentProps extends ConsentDialogProps {
  readonly position: Position
  readonly name: string
}

function Consent({ file, tender, position, name, locale }: ConsentProps) {
  const { targets, targetOrigin } = position
  const steps = roundingSteps(targets)
  const [step, setStep] = useState(steps[1] ?? steps[0] ?? 0)
  const [agreed, setAgreed] = useState(false)
  const { accept, close } = usePapers.getState()
  const rounded = roundTargets(targets, step)
  const offers = openOffersOf(tender, position.vendor)
  const currency = offers[0]?.currency ?? tender.currency
  const unitOf = (id: string) => offers.find(({ offer }) => offer.id === id)?.offer.price.unit ?? 'unit'
  return (
    <Stack gap="sm">
      <Alert color="yellow" variant="light" p="xs">
        {inferred[targetOrigin.from](name)}
      </Alert>
      <Text>Rounding down to a step gives away a range in place of the figure. A wider step tells less.</Text>
      <Group gap="sm" align="flex-end">
        <SegmentedControl
          aria-label="Rounding step"
          data={steps.map((one) => ({ value: String(one), label: formatPrice(one, currency, locale) }))}
          value={String(step)}
          onChange={(value) => setStep(Number(value))}
        />
        <NumberInput
          label="Or a step of your own"
          w={170}
          min={0}
          decimalScale={6}
          hideControls
          suffix={` ${currency}`}
          value={step}
          onChange={(value) => setStep(Number(value))}
        />
      </Group>
      <Table aria-label="Prices as they would be sent">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Offer</Table.Th>
            <Table.Th className="numeric">Computed</Table.Th>
            <Table.Th className="numeric">Sent</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {targets.map((target, index) => {
            const sent = rounded.ok ? rounded.value[index] : undefined
            return (
              <Table.Tr key={`${target.offer} ${target.from}`}>
                <Table.Td>
                  {target.offer}
                  <Text fz="xs" c="var(--quiet)">
                    {tierWords(target, locale)}, {perUnit(unitOf(target.offer))}
                  </Text>
                </Table.Td>
                <Table.Td className="numeric">{formatPrice(target.price, currency, locale)}</Table.Td>
                <Table.Td className="numeric">
                  {sent === undefined ? '–' : formatPrice(sent.price, currency, locale)}
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
      {!rounded.ok && (
        <Text c="var(--bad)">
          {rounded.failure.what}. {rounded.failure.fix}.
        </Text>
      )}
      <Checkbox
        label={`I accept that ${name} may infer what rivals ask. The audit list says that I did, and when.`}
        checked={agreed}
        onChange={(event) => setAgreed(event.currentTarget.checked)}
      />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={close}>
          Go back and type my own prices
        </Button>
        <Button disabled={!agreed || !rounded.ok} onClick={() => void accept(file, step)}>
          Round the prices and go on
        </Button>
      </Group>
    </Stack>
  )
}
