// Offers of one accelerator, cheapest first, each with where its price stands among the observations; numbers open their steps.
import { Table, UnstyledButton } from '@mantine/core'
import { formatPrice, formatShare } from '../../../shared/money/format.ts'
import { useExplanation } from '../../stores/explanation.ts'
import type { MarketRow } from '../../view/market-rows.ts'

interface OffersTableProps {
  readonly rows: readonly MarketRow[]
  readonly currency: string
  readonly locale: string
}

export function OffersTable({ rows, currency, locale }: OffersTableProps) {
  return (
    <Table aria-label="Offers among observations">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Offer</Table.Th>
          <Table.Th className="numeric">Effective price an hour</Table.Th>
          <Table.Th className="numeric">Percentile</Table.Th>
          <Table.Th>Among observations</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.offer}>
            <Table.Td>
              {row.vendor} · {row.offer}
            </Table.Td>
            <Table.Td className="numeric">
              {row.price === null ? (
                '–'
              ) : (
                <Steps title={`Effective price: ${row.vendor}, ${row.offer}`} path={row.pricePath}>
                  {formatPrice(row.price, currency, locale)}
                </Steps>
              )}
            </Table.Td>
            <Table.Td className="numeric">
              {row.percentile === null ? (
                '–'
              ) : (
                <Steps title={`Percentile: ${row.vendor}, ${row.offer}`} path={row.percentilePath}>
                  {formatShare(row.percentile, locale)}
                </Steps>
              )}
            </Table.Td>
            <Table.Td>{row.standing}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

interface StepsProps {
  readonly title: string
  readonly path: string
  readonly children: string
}

function Steps({ title, path, children }: StepsProps) {
  return (
    <UnstyledButton
      fz="inherit"
      td="underline dotted"
      aria-label={`Steps of ${title}`}
      onClick={() => void useExplanation.getState().explainComparison(title, path)}
    >
      {children}
    </UnstyledButton>
  )
}
