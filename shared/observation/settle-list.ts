// What must be known before a list's rows can be read: its day, its provider, its currency, how it writes numbers; asked where it is silent.
import { formatAddress } from '../sheet/address.ts'
import type { Cell } from '../sheet/cell.ts'
import type { PriceColumn, PricePer } from './list-columns.ts'
import type { HeaderCell } from './list-header.ts'
import type { ListAnswers, ListQuestion } from './list-preview.ts'
import type { FoundList } from './price-list.ts'
import { currencyIn } from './price-words.ts'
import { type DayOrder, dayInName, findOrders, orderOf } from './read-day.ts'
import { type DecimalMark, findMarks, markOf } from './read-price.ts'

export interface Settled {
  /** Day of rows without one of their own; undefined when each row must have its own. */
  readonly observedOn: string | undefined
  readonly dayOrder: DayOrder
  readonly provider: string
  /** Where neither column nor cell says; also what `$` stands for. Undefined when it is never needed. */
  readonly currency: string | undefined
  readonly marks: ReadonlyMap<PriceColumn, DecimalMark>
  readonly per: PricePer
}

export interface Settlement {
  readonly settled?: Settled
  readonly questions: readonly ListQuestion[]
  readonly assumed: readonly string[]
}

/** The same for every list: an answer of the buyer, else what the list says, else a question. */
export function settleList(list: FoundList, file: string, answers: ListAnswers): Settlement {
  const questions: ListQuestion[] = []
  const assumed: string[] = []
  const observedOn = settleDay(list, file, answers, questions, assumed)
  const dayOrder = settleOrder(list, answers, questions)
  const provider = answers.provider ?? stem(file)
  if (list.columns.provider === undefined && answers.provider === undefined) {
    assumed.push(`The list names no provider; ${provider}, from its file name, stands for it.`)
  }
  const currency = settleCurrency(list, answers, questions)
  const marks = settleMarks(list, answers, questions)
  const per = settlePer(list, answers, questions, assumed)
  if (list.columns.prices.some(({ kind }) => kind === undefined) && !list.columns.kind && !list.columns.spot) {
    assumed.push('The list does not say how the capacity is bought; its prices count as on demand.')
  }
  if (questions.length > 0) return { questions, assumed }
  return { settled: { observedOn, dayOrder, provider, currency, marks, per }, questions, assumed }
}

function settleDay(list: FoundList, file: string, answers: ListAnswers, ask: ListQuestion[], assumed: string[]) {
  if (list.columns.date !== undefined) return undefined
  if (answers.observedOn !== undefined) return answers.observedOn
  const named = dayInName(file)
  if (named !== undefined) {
    assumed.push(`The list has no days in it; ${named}, from its file name, is the day of all its prices.`)
    return named
  }
  ask.push({
    answer: 'observedOn',
    what: 'the list does not say of which day its prices are',
    fix: 'Say the day on which the list was made or fetched',
    options: [],
    typed: 'date',
  })
  return undefined
}

function settleOrder(list: FoundList, answers: ListAnswers, ask: ListQuestion[]): DayOrder {
  const { date } = list.columns
  if (date === undefined) return 'day-first'
  const cells = columnCells(list, date)
  const found = findOrders(cells)
  const order = answers.dayOrder ?? orderOf(found)
  if (order !== undefined) return order
  const shown = textAt(cells, found.firstEither)
  ask.push({
    answer: 'dayOrder',
    what: `“${shown}” can be two days, and no other date of the column says which`,
    fix: 'Say whether the day or the month comes first',
    ...addressOf(cells, found.firstEither),
    options: [
      { label: 'The day comes first', value: 'day-first' },
      { label: 'The month comes first', value: 'month-first' },
    ],
  })
  return 'day-first'
}

function settleCurrency(list: FoundList, answers: ListAnswers, ask: ListQuestion[]): string | undefined {
  if (answers.currency !== undefined) return answers.currency
  const { prices, currency } = list.columns
  const dollars = prices.find((price) => price.currency === '$')
  const inColumn = currency === undefined ? undefined : columnCells(list, currency).find(isDollar)
  const silent = currency === undefined ? prices.find((price) => price.currency === undefined) : undefined
  const cells = silent === undefined ? [] : columnCells(list, silent)
  const inCells = silent !== undefined && cells.every((cell) => cell === undefined || namesCurrency(cell))
  const inCell = cells.find(isDollar)
  const doubtful = dollars ?? silent
  if (dollars === undefined && inColumn === undefined && inCell === undefined && (silent === undefined || inCells)) {
    return undefined
  }
  const dollar = dollars !== undefined || inColumn !== undefined || inCell !== undefined
  ask.push({
    answer: 'currency',
    what: dollar
      ? 'the prices are in $, which many currencies share'
      : `the column “${doubtful?.text ?? ''}” names no currency, and no other column does`,
    fix: 'Say the currency of the prices',
    ...(doubtful === undefined ? {} : { address: formatAddress({ row: list.headerRow, column: doubtful.column }) }),
    options: dollar ? ['USD', 'CAD', 'AUD', 'SGD'].map((code) => ({ label: code, value: code })) : [],
    typed: 'currency',
  })
  return undefined
}

function settleMarks(
  list: FoundList,
  answers: ListAnswers,
  ask: ListQuestion[],
): ReadonlyMap<PriceColumn, DecimalMark> {
  const marks = new Map<PriceColumn, DecimalMark>()
  for (const column of list.columns.prices) {
    const given = list.columns.mark ?? answers.decimal
    const cells = given === undefined ? columnCells(list, column) : []
    const found = findMarks(cells)
    const mark = given ?? markOf(found)
    if (mark !== undefined) marks.set(column, mark)
    else if (!ask.some(({ answer }) => answer === 'decimal')) {
      const at = found.firstEither
      const both = found.point > 0 && found.comma > 0
      const shown = textAt(cells, at)
      ask.push({
        answer: 'decimal',
        what: both
          ? `the column “${column.text}” writes some decimals with a point and some with a comma`
          : `“${shown}” can be a price of thousands or one with decimals, and no other price of the column says which`,
        fix: 'Say how decimals are written; prices written another way are left out',
        ...addressOf(cells, at),
        options: [
          { label: 'Decimals follow a point: 1,234.50', value: 'point' },
          { label: 'Decimals follow a comma: 1.234,50', value: 'comma' },
        ],
      })
    }
  }
  return marks
}

function settlePer(list: FoundList, answers: ListAnswers, ask: ListQuestion[], assumed: string[]): PricePer {
  if (list.columns.prices.every(({ per }) => per !== undefined)) return 'accelerator'
  if (answers.per !== undefined) return answers.per
  if (list.columns.count === undefined) {
    assumed.push('The list states no accelerators an instance; its prices count as prices of one accelerator an hour.')
    return 'accelerator'
  }
  ask.push({
    answer: 'per',
    what: `the list has a column “${list.columns.count.text}”, and does not say whether a price is for one accelerator or for all of them`,
    fix: 'Say what a price is for',
    options: [
      { label: 'One accelerator', value: 'accelerator' },
      { label: 'The whole instance', value: 'instance' },
    ],
  })
  return 'accelerator'
}

/** Cells of a column below the header, gaps included. */
function columnCells(list: FoundList, { column }: HeaderCell): readonly (Cell | undefined)[] {
  const cells: (Cell | undefined)[] = []
  for (let row = list.headerRow + 1; row < list.sheet.rows; row += 1) cells.push(list.index.at(row, column))
  return cells
}

function isDollar(cell: Cell | undefined): boolean {
  return cell?.value.kind === 'text' && currencyIn(cell.value.text) === '$'
}

function namesCurrency(cell: Cell): boolean {
  return cell.value.kind === 'text' && currencyIn(cell.value.text) !== undefined
}

function textAt(cells: readonly (Cell | undefined)[], index: number): string {
  return cells[index]?.text.trim().slice(0, 60) ?? ''
}

function addressOf(cells: readonly (Cell | undefined)[], index: number): { readonly address?: string } {
  const cell = cells[index]
  return cell === undefined ? {} : { address: formatAddress(cell) }
}

/** `prices/lambda-2026-03-01.csv` → `lambda`. */
function stem(file: string): string {
  const name = file.replace(/\.[^.]+$/, '').replace(/[-_. ]*20\d{2}[-_.]?\d{2}[-_.]?\d{2}[-_. ]*/, '')
  return name === '' ? file : name.slice(0, 200)
}
