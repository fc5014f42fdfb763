// Pasting demand: places the block, and asks how its numbers are written when they can be read in two ways.
import { Button, Modal, Stack, Text } from '@mantine/core'
import { formatQuantity } from '../../../shared/money/format.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import type { PasteTarget } from '../../components/grid.tsx'
import { tellDone, tellFailure } from '../../stores/notices.ts'
import { useTender } from '../../stores/tender.ts'
import { demandEdits, demandRows } from '../../view/demand-rows.ts'
import { type Decimal, possibleDecimals, readBlock, readCell, splitBlock, turnToFit } from '../../view/pasted-block.ts'

export interface PastedBlock {
  readonly cells: readonly (readonly string[])[]
  readonly target: PasteTarget
}

/** A block to ask about, or undefined when it was put in (or refused) at once. */
export function pasteDemand(tender: Tender, text: string, target: PasteTarget): PastedBlock | undefined {
  const cells = splitBlock(text)
  const decimals = possibleDecimals(cells)
  const [only] = decimals
  if (decimals.length > 1) return { cells, target }
  if (only === undefined) {
    const wrong = cells.flat().find((cell) => cell !== '' && readCell(cell, '.') === undefined)
    tellFailure({
      kind: 'refused',
      what: `“${wrong ?? ''}” is not a quantity, so nothing was pasted`,
      fix: 'Copy only the numbers, without headers and units',
    })
    return undefined
  }
  void putIn(tender, { cells, target }, only)
  return undefined
}

async function putIn(tender: Tender, { cells, target }: PastedBlock, decimal: Decimal): Promise<void> {
  const rows = demandRows(tender)
  const from = Number.isNaN(Number(target.columnId)) ? 0 : Number(target.columnId)
  const block = turnToFit(readBlock(cells, decimal), rows.length - target.rowIndex)
  const edits = rows.slice(target.rowIndex).flatMap((row, i) => demandEdits(tender, row.workload, from, block[i] ?? []))
  const tooTall = block.length > rows.length - target.rowIndex
  const tooWide = block.some((row) => row.length > tender.months - from)
  if (edits.length === 0) return
  const done = await useTender.getState().edit(`Demand pasted, ${edits.length} cells`, edits)
  if (done && (tooTall || tooWide))
    tellDone('Pasted what fits', 'The block reached past the last workload or month; the rest was left out.')
}

interface AskDecimalProps {
  readonly tender: Tender
  readonly block: PastedBlock | undefined
  readonly locale: string
  readonly onClose: () => void
}

export function AskDecimal({ tender, block, locale, onClose }: AskDecimalProps) {
  const example = block?.cells.flat().find((cell) => readCell(cell, '.') !== readCell(cell, ',')) ?? ''
  const choose = (decimal: Decimal) => {
    if (block !== undefined) void putIn(tender, block, decimal)
    onClose()
  }
  return (
    <Modal opened={block !== undefined} onClose={onClose} title="How are the pasted numbers written?">
      <Stack gap="sm">
        <Text>“{example}” can be read in two ways.</Text>
        {(['.', ','] as const).map((decimal) => (
          <Button key={decimal} variant="default" justify="flex-start" onClick={() => choose(decimal)}>
            {example} means {formatQuantity(readCell(example, decimal) ?? 0, '', locale, 6)}: the{' '}
            {decimal === '.' ? 'point' : 'comma'} is the decimal sign
          </Button>
        ))}
      </Stack>
    </Modal>
  )
}
