// A new tender: the five properties that cannot be left out.
import { Button, Group, Modal, NumberInput, Select, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { parseMonth } from '../../../shared/time/month.ts'
import { WordHint } from '../../components/word.tsx'
import { useNavigation } from '../../stores/navigation.ts'
import { useTenders } from '../../stores/tenders.ts'
import { percentToShare } from '../../view/percent.ts'

/** Choices offered; any other ISO 4217 code can be typed in a tender file. */
const currencies = [
  'USD',
  'EUR',
  'GBP',
  'CHF',
  'JPY',
  'CAD',
  'AUD',
  'SEK',
  'NOK',
  'DKK',
  'SGD',
  'INR',
  'AED',
  'SAR',
  'KRW',
]

interface NewTenderProps {
  readonly opened: boolean
  readonly onClose: () => void
}

export function NewTender({ opened, onClose }: NewTenderProps) {
  const busy = useTenders((state) => state.busy !== null)
  const form = useForm({
    initialValues: {
      name: '',
      currency: 'USD',
      start: '',
      months: 24 as number | string,
      discount: 8 as number | string,
    },
    validate: {
      name: (value) => (value.trim() === '' ? 'Give the tender a name' : null),
      start: (value) => (parseMonth(value) === undefined ? 'Write the month as YYYY-MM, e.g. 2027-04' : null),
      months: (value) => (Number(value) >= 1 && Number(value) <= 240 ? null : 'From 1 to 240 months'),
      discount: (value) => (value !== '' && Number(value) > -99 ? null : 'Give a yearly rate, e.g. 8'),
    },
  })
  const submit = form.onSubmit(async ({ name, currency, start, months, discount }) => {
    const properties = {
      name: name.trim(),
      currency,
      start,
      months: Number(months),
      discountRate: percentToShare(discount),
    }
    if (!(await useTenders.getState().create(properties))) return
    onClose()
    form.reset()
    useNavigation.getState().go('demand')
  })
  return (
    <Modal opened={opened} onClose={onClose} title="New tender">
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput label="Name" placeholder="Compute 2027–2029" data-autofocus {...form.getInputProps('name')} />
          <SimpleGrid cols={2} spacing="sm">
            <TextInput label="First month" placeholder="2027-04" {...form.getInputProps('start')} />
            <NumberInput label="Months" min={1} max={240} allowDecimal={false} {...form.getInputProps('months')} />
            <Select
              label="Currency"
              data={currencies}
              searchable
              allowDeselect={false}
              {...form.getInputProps('currency')}
            />
            <NumberInput
              label={<WordHint word="discounting">Discount rate a year</WordHint>}
              suffix=" %"
              decimalScale={4}
              {...form.getInputProps('discount')}
            />
          </SimpleGrid>
          <Group justify="flex-end" mt="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={busy}>
              Make the tender
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
