// A price beside a discount may be before it or after it: the file seldom says, so the buyer is asked.
import { formatAddress } from '../../sheet/address.ts'
import { isBlank } from '../../sheet/cell.ts'
import { foldText } from '../words/fold-text.ts'
import { cellsOf } from './cells-of-field.ts'
import type { FieldInFile, LayoutInFile, TableInFile } from './place-layout.ts'
import type { LayoutQuestion } from './proposal.ts'

/** Cells named in a question at most. */
const mostCells = 50

/** Headers that say the discount is taken off. German and Dutch “netto” says that taxes are, which is something else. */
const saysNet =
  /\b(?:nett?|discounted|after discount|final|rabattiert\w*|nach rabatt|apres remise|(?<!avant )remise|scontato)\b/

/** One question a table whose prices stand beside a discount, without a list price or a word that says which they are. */
export function discountQuestions(placed: LayoutInFile, file: string): readonly LayoutQuestion[] {
  const seen = new Set<string>()
  return placed.tables.flatMap((table): readonly LayoutQuestion[] => {
    if (table.layout.use !== 'offers' || seen.has(table.path)) return []
    seen.add(table.path)
    const prices = fieldsTo(table, (to) => to === 'price')
    const discounts = fieldsTo(table, (to) => to.startsWith('price.discounts'))
    const [price, discount] = [prices[0], discounts[0]]
    if (price === undefined || discount === undefined) return []
    const isSaid = fieldsTo(table, (to) => to === 'price.list').length > 0 || prices.some(isNet)
    return isSaid ? [] : [questionOf(table, prices, discounts, file)]
  })
}

function fieldsTo(table: TableInFile, fits: (to: string) => boolean): readonly FieldInFile[] {
  return table.fields.filter(
    ({ layout, found }) =>
      layout.to !== undefined &&
      fits(layout.to) &&
      found !== undefined &&
      (!found.hidden || table.layout.hidden === 'taken'),
  )
}

function isNet({ layout }: FieldInFile): boolean {
  return saysNet.test(foldText(layout.header))
}

function questionOf(
  table: TableInFile,
  prices: readonly FieldInFile[],
  discounts: readonly FieldInFile[],
  file: string,
): LayoutQuestion {
  const { sheet } = table.found
  const cells = [...prices, ...discounts].flatMap(({ found }) =>
    found === undefined
      ? []
      : cellsOf(table, table.found, found, mostCells).flatMap(({ cell }) =>
          cell === undefined || isBlank(cell) ? [] : [formatAddress(cell)],
        ),
  )
  const [address] = cells
  const name = ({ layout }: FieldInFile) => `“${layout.header.slice(0, 60)}”`
  const toAll = (fields: readonly FieldInFile[], value: string) =>
    fields.map(({ path }) => ({ path: `${path}.to`, value }))
  return {
    id: `${table.path} discount`,
    code: 'discount',
    what: `Is ${discounts.map(name).join(', ')} still to be taken off ${prices.slice(0, 3).map(name).join(', ')}?`,
    where: { kind: 'cell', file, sheet, ...(address === undefined ? {} : { address }) },
    cells: cells.slice(0, mostCells),
    options: [
      { label: 'yes, the price is before the discount', edits: toAll(prices, 'price.list') },
      { label: 'no, it is taken off already; keep the discount as a note', edits: toAll(discounts, 'note') },
    ],
  }
}
