// Which cells of a field are amounts of money, and whether a field is about money whatever it is for.
import type { Cell } from '../../sheet/cell.ts'
import { isPercentFormat } from '../../sheet/number-format.ts'
import { withMoneyWords } from '../words/money-words.ts'
import { notStated } from '../words/not-stated.ts'
import { readCurrencies } from '../words/read-currency.ts'
import { readHeader } from '../words/read-header.ts'
import { targetOf } from '../words/targets.ts'

/** Shares of the cells, 0…1: figures with nothing beside them but a currency (percents are none), and those of them that name one. */
export function amountsIn(cells: readonly Cell[]): { readonly amounts: number; readonly money: number } {
  const share = (test: (cell: Cell) => boolean) => (cells.length === 0 ? 0 : cells.filter(test).length / cells.length)
  return { amounts: share(isAmount), money: share(isMoney) }
}

/** True when keeping the field as a note would lose money: it holds amounts, or its header says that its figures are some. */
export function losesMoney(header: string, cells: readonly Cell[]): boolean {
  const { currencies, saysMoney, targets } = withMoneyWords(readHeader(header), header)
  const { amounts, money } = amountsIn(cells.filter(isStated))
  const [best] = targets
  const isKnown = best !== undefined && best.score >= 0.5 && isMoneyTarget(best.to)
  return money > 0 || (amounts >= 0.5 && (currencies !== undefined || saysMoney === true || isKnown))
}

/** Targets whose values are prices, sums of money or tariffs. */
export function isMoneyTarget(to: string): boolean {
  const input = targetOf(to)?.input
  return input === 'price' || input === 'money' || input === 'tariff'
}

export function isStated({ value }: Cell): boolean {
  return value.kind !== 'text' || notStated(value.text) === undefined
}

function isAmount(cell: Cell): boolean {
  const { value, format } = cell
  if (value.kind === 'number') return !isPercentFormat(format ?? '')
  return (value.kind === 'text' && /^[\d.,'\s+-]*\d[\d.,'\s+-]*$/.test(value.text)) || isMoney(cell)
}

function isMoney(cell: Cell): boolean {
  const text = shownText(cell)
  return isFigure(text) && !text.endsWith('%') && readCurrencies(text) !== undefined
}

/** A figure with few letters around it: `2,05 €`, `USD 48,200.00 / month`, `15 %`. */
export function isFigure(text: string): boolean {
  return text.length <= 40 && /\d/.test(text) && text.replace(/[\d.,'\s%€$£+-]/g, '').length <= 16
}

/** What the vendor wrote; of a number as its format shows it, the currency among it. */
function shownText({ value, text }: Cell): string {
  return value.kind === 'text' ? value.text : text
}

/** Currencies that every cell with a sign or code can mean; undefined when none names one, or they differ. */
export function cellCurrencies(cells: readonly Cell[]): readonly string[] | undefined {
  const named = new Map(
    cells.flatMap((cell) => {
      const currencies = readCurrencies(shownText(cell))?.currencies
      return currencies === undefined ? [] : [[currencies.join(), currencies] as const]
    }),
  )
  const [only, ...others] = named.values()
  return others.length === 0 ? only : undefined
}
