// `compare`: quotes side by side, offers as columns and figures and terms as rows; every number can be explained.
import type { ObservedPrices } from '../../shared/observation/observed-prices.ts'
import { compareOffers, explainComparison } from '../../shared/price/compare.ts'
import type { Comparison, ComparisonCell, ComparisonRow, FigureUnit } from '../../shared/price/comparison.ts'
import { type Command, CommandRefused, exitCodes, readArguments } from './command.ts'
import { explanationText, valueText } from './explanation-text.ts'
import { loadTender } from './load-tender.ts'
import { isTenderFile, orRefuse, withTenderFile } from './tender-file.ts'

const usage =
  'compare TENDER [--quantity N] [--on-demand OFFER | --against-observed] [--observed-days N] [--explain CELL]'

export const compareCommand: Command = {
  name: 'compare',
  usage,
  summary: 'offers side by side, best marked; CELL is compare.OFFER.TIER.ROW',
  run: async (args, io) => {
    const options = {
      quantity: { type: 'string' },
      'on-demand': { type: 'string' },
      'against-observed': { type: 'boolean' },
      'observed-days': { type: 'string' },
      explain: { type: 'string' },
    } as const
    const { values, positionals } = readArguments({ name: 'compare', usage }, args, options, { least: 1, most: 1 })
    const path = positionals[0] ?? ''
    const { tender } = loadTender(path)
    const asked = {
      ...observedIn(path, values['observed-days']),
      againstObserved: values['against-observed'] === true,
      ...(values.quantity === undefined ? {} : { quantity: readQuantity(String(values.quantity)) }),
      ...(values['on-demand'] === undefined ? {} : { onDemand: String(values['on-demand']) }),
    }
    if (values.explain !== undefined) {
      const cell = String(values.explain)
      const explanation = explainComparison(tender, asked, cell)
      if (explanation === undefined) throw new CommandRefused(`the comparison has no cell ${cell}`, exitCodes.no)
      io.out(values.json === true ? JSON.stringify(explanation, null, 2) : explanationText(explanation))
      return exitCodes.done
    }
    const comparison = compareOffers(tender, asked)
    io.out(values.json === true ? JSON.stringify(comparison, null, 2) : comparisonText(comparison))
    return comparison.columns.length === 0 ? exitCodes.no : exitCodes.done
  },
}

/** What the price observations of a tender file say; nothing for a document, which has none. */
function observedIn(path: string, given: unknown): { readonly observed?: ObservedPrices } {
  const days = given === undefined ? undefined : Number(given)
  if (days !== undefined && !(Number.isInteger(days) && days >= 1 && days <= 3660)) {
    const what = 'is not a whole number of days, 1 to 3660'
    throw new CommandRefused(`--observed-days ${given} ${what}\nusage: headroom ${usage}`, exitCodes.usage)
  }
  if (!isTenderFile(path)) return {}
  return { observed: withTenderFile(path, (store, file) => orRefuse(store.observedPrices(file, { days }))) }
}

function readQuantity(text: string): number {
  const value = Number(text)
  if (!(Number.isFinite(value) && value > 0)) {
    throw new CommandRefused(`--quantity ${text} is not a number above 0\nusage: headroom ${usage}`, exitCodes.usage)
  }
  return value
}

const labelWidth = 44
const cellWidth = 20
const columnsAcross = 5

/** Sections of figures as tables of five columns; stated terms as sentences under each offer. */
function comparisonText(comparison: Comparison): string {
  const { columns, rows, leftOut } = comparison
  const starts = Array.from({ length: Math.ceil(columns.length / columnsAcross) }, (_, block) => block * columnsAcross)
  const tables = starts.flatMap((start) => tableText(comparison, start, start + columnsAcross))
  const terms = columns.flatMap((column, index) => {
    if (!column.chosen) return []
    const lines = rows.flatMap((row) => termText(row, row.cells[index]))
    return ['', `${column.offer} (${column.vendorName})`, ...lines]
  })
  const absent = leftOut.map(({ offer, vendor, reason }) => `  ${offer} (${vendor}): ${reason}`)
  if (columns.length === 0) return ['There is no offer to compare.', ...absent].join('\n')
  return [
    'Whole terms at full use, 730 hours a month, taxes excluded; * is best.',
    ...tables,
    ...terms,
    ...(absent.length === 0 ? [] : ['', 'Left out:', ...absent]),
  ].join('\n')
}

function tableText({ columns, rows }: Comparison, from: number, to: number): readonly string[] {
  const shown = columns.slice(from, to)
  const head = (label: string, cell: (index: number) => string) =>
    label.padEnd(labelWidth) + shown.map((_, index) => cell(index).padStart(cellWidth)).join('')
  const figures = rows.filter((row) => !isSentence(row) && row.cells.slice(from, to).some(hasFigure))
  return [
    '',
    head('', (index) => shown[index]?.offer ?? ''),
    head('Vendor', (index) => shown[index]?.vendorName.slice(0, cellWidth - 1) ?? ''),
    ...(shown.some((column) => column.surrogate)
      ? [head('Surrogate', (index) => (shown[index]?.surrogate ? 'yes' : ''))]
      : []),
    head('Quantity', (index) => String(shown[index]?.quantity ?? '')),
    head('Tier', (index) => `${shown[index]?.tier ?? ''}${shown[index]?.chosen === true ? '' : ' (other tier)'}`),
    ...figures.map((row) => {
      const label = `${row.label}${unitText(row.unit)}`
      return head(label.slice(0, labelWidth - 1), (index) => cellText(row, from + index))
    }),
  ]
}

function hasFigure(cell: ComparisonCell): boolean {
  return cell.value === null ? cell.text !== '' : cell.value !== 0
}

function cellText(row: ComparisonRow, index: number): string {
  const cell = row.cells[index]
  if (cell === undefined) return ''
  const text = cell.value === null ? cell.text : valueText(cell.value, row.unit)
  return `${text.slice(0, cellWidth - 2)}${row.best.includes(index) ? '*' : ' '}`
}

/** Told in words under each offer, where a table has no room. */
function isSentence({ section, unit }: ComparisonRow): boolean {
  return section === 'terms' || (section === 'market' && unit.kind === 'text')
}

function termText(row: ComparisonRow, cell: ComparisonCell | undefined): readonly string[] {
  if (!isSentence(row) || cell === undefined || cell.text === 'does not apply') return []
  if (/^not stated/i.test(cell.text)) return []
  return [`  ${row.label}: ${cell.text}`]
}

function unitText(unit: FigureUnit): string {
  return unit.kind === 'count' ? ` (${unit.of})` : ''
}
