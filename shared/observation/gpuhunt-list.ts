// Offers as gpuhunt and dstack write them: one instance a row, its price an hour for the whole instance, in US dollars, spot or not.
import { type ListColumns, present } from './list-columns.ts'
import { columnNamed, type HeaderCell } from './list-header.ts'

/** The columns, when the header is such a list's. */
export function gpuhuntColumns(header: readonly HeaderCell[]): ListColumns | undefined {
  const named = (...names: readonly string[]) => columnNamed(header, names)
  const [accelerator, count, price, spot] = [named('gpu name'), named('gpu count'), named('price'), named('spot')]
  if (accelerator === undefined || count === undefined || price === undefined || spot === undefined) return undefined
  return {
    accelerator,
    count,
    spot,
    region: [named('location', 'region')].filter((cell) => cell !== undefined),
    prices: [{ ...price, per: 'instance', currency: 'USD' }],
    ...present('memory', named('gpu memory')),
    ...present('provider', named('provider', 'backend')),
    ...present('date', named('date', 'as of')),
    mark: 'point',
  }
}
