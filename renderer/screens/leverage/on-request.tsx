// What takes many solves and is worked out when asked for: a vendor's award curve, and what its lateness costs us.
import { Button, Table, Text } from '@mantine/core'
import { useMemo } from 'react'
import { awardCurveChart } from '../../../shared/chart/award-curve.ts'
import type { LeverageTaskKind } from '../../../shared/leverage/tasks.ts'
import { formatMoney } from '../../../shared/money/format.ts'
import type { VendorLeverage } from '../../../shared/tender/leverage.ts'
import { ChartFigure } from '../../components/chart-view.tsx'
import { useJobs } from '../../stores/jobs.ts'
import { useLeverage } from '../../stores/leverage.ts'
import { signedMoney } from '../../view/leverage-words.ts'
import type { LeverageView } from './leverage-view.ts'

interface AskForProps {
  readonly view: LeverageView
  readonly task: LeverageTaskKind
  readonly vendor?: string
  /** What is being done, in words. */
  readonly words: string
  readonly says: string
  readonly label: string
}

export function AskFor({ view, task, vendor, words, says, label }: AskForProps) {
  const start = useLeverage((state) => state.start)
  const busy = useJobs((state) => state.running.length > 0)
  const asked = { tasks: [task], ...(vendor === undefined ? {} : { vendor }) }
  return (
    <>
      <Text mb={6}>{says}</Text>
      <Button
        variant="default"
        disabled={busy || view.stale}
        aria-label={label}
        onClick={() => void start(view.file, view.run, words, asked)}
      >
        Work it out
      </Button>
    </>
  )
}

interface VendorProps {
  readonly view: LeverageView
  readonly vendor: VendorLeverage
  readonly name: string
}

export function AwardCurve({ view, vendor, name }: VendorProps) {
  const { locale } = view
  const { curve } = vendor
  const chart = useMemo(
    () => (curve === undefined ? undefined : awardCurveChart(curve, { vendor: vendor.vendor, name, locale })),
    [curve, vendor.vendor, name, locale],
  )
  if (chart === undefined) {
    return (
      <AskFor
        view={view}
        task="curve"
        vendor={vendor.vendor}
        words={`Working out the award curve of ${name}`}
        label={`Work out the award curve of ${name}`}
        says="What they would win at half to one and a half times today’s prices, with every price at which the award changes."
      />
    )
  }
  if (chart.factors.length === 0) return <Text>{chart.alt}</Text>
  return <ChartFigure chart={chart} height={230} locale={locale} />
}

export function LateCredits({ view, vendor, name }: VendorProps) {
  const { locale, tender } = view
  const { currency } = tender
  if (vendor.late === undefined) {
    return (
      <AskFor
        view={view}
        task="late"
        vendor={vendor.vendor}
        words={`Working out what lateness of ${name} costs`}
        label={`Work out fair late credits of ${name}`}
        says="What a day of late delivery costs us, beside what their quote pays for it."
      />
    )
  }
  return (
    <>
      <Table aria-label={`What lateness of ${name} costs`}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Late by</Table.Th>
            <Table.Th className="numeric">Costs us a day</Table.Th>
            <Table.Th className="numeric">Their quote pays a day</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {vendor.late.map(({ months, perDay, quoted }) => (
            <Table.Tr key={months}>
              <Table.Td>{months === 1 ? '1 month' : `${months} months`}</Table.Td>
              <Table.Td className="numeric">
                {perDay === null ? 'the award cannot be kept up' : signedMoney(perDay, currency, locale)}
              </Table.Td>
              <Table.Td className="numeric">
                {quoted === null ? 'nothing agreed' : formatMoney(quoted, currency, locale, 0)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text fz="xs" c="var(--quiet)" mt={4}>
        The award stands and its use is decided anew, solved to the end; present value, a month has 30 days.
      </Text>
    </>
  )
}
