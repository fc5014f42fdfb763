// A table of a report on screen: the same cells, units, totals and notes as on its page.
import { Table, Text } from '@mantine/core'
import type { Table as ReportTableData } from '../../shared/report/block.ts'
import type { Figure } from '../../shared/report/figure.ts'
import { formatText, formatUnder } from '../../shared/report/format-value.ts'
import { Panel } from './screen-frame.tsx'

interface ReportTableProps {
  readonly table: ReportTableData
  readonly locale: string
}

export function ReportTable({ table, locale }: ReportTableProps) {
  const { columns, rows, total } = table
  const empty = rows.length === 0 && table.empty !== undefined
  return (
    <Panel title={table.caption} flush>
      {empty ? (
        <Text px="md" py={8}>
          {table.empty}
        </Text>
      ) : (
        <Table aria-label={table.caption}>
          <Table.Thead>
            <Table.Tr>
              {columns.map((column) => (
                <Table.Th key={keyOf(column)} className={column.align === 'end' ? 'numeric' : ''}>
                  {column.label}
                  {column.unit === '' ? '' : `, ${column.unit}`}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={rowKey(row.cells, locale)} {...(row.emphasis === 'quiet' ? { c: 'var(--quiet)' } : {})}>
                <Cells table={table} cells={row.cells} locale={locale} />
              </Table.Tr>
            ))}
          </Table.Tbody>
          {total !== undefined && (
            <Table.Tfoot>
              <Table.Tr fw={600}>
                <Cells table={table} cells={total} locale={locale} />
              </Table.Tr>
            </Table.Tfoot>
          )}
        </Table>
      )}
      {table.note !== undefined && (
        <Text px="md" py={8} fz="xs" c="var(--quiet)">
          {formatText(table.note, locale)}
        </Text>
      )}
    </Panel>
  )
}

function keyOf(column: ReportTableData['columns'][number]): string {
  return `${column.label} ${column.unit}`
}

function rowKey(cells: readonly Figure[], locale: string): string {
  return cells.map((cell) => formatUnder('', cell, locale)).join(' ')
}

interface CellsProps {
  readonly table: ReportTableData
  readonly cells: readonly Figure[]
  readonly locale: string
}

function Cells({ table, cells, locale }: CellsProps) {
  return table.columns.map((column, i) => {
    const cell = cells[i]
    return (
      <Table.Td key={keyOf(column)} className={column.align === 'end' ? 'numeric' : ''}>
        {cell === undefined ? '' : formatUnder(column.unit, cell, locale)}
      </Table.Td>
    )
  })
}
