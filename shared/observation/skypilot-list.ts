// The catalog files of SkyPilot: one instance a row, its price and spot price an hour for the whole instance, in US dollars.
import { type ListColumns, present } from './list-columns.ts'
import { columnNamed, type HeaderCell } from './list-header.ts'

/** The columns, when the header is such a catalog's. Zones share the price on demand, so it counts once a region. */
export function skypilotColumns(header: readonly HeaderCell[]): ListColumns | undefined {
  const named = (name: string) => columnNamed(header, [name])
  const [accelerator, count, price] = [named('accelerator name'), named('accelerator count'), named('price')]
  const instance = named('instance type')
  if (accelerator === undefined || count === undefined || price === undefined || instance === undefined)
    return undefined
  const spot = named('spot price')
  const unit = { per: 'instance', currency: 'USD' } as const
  return {
    accelerator,
    count,
    instance,
    region: [named('region'), named('availability zone')].filter((cell) => cell !== undefined),
    prices: [
      { ...price, ...unit, kind: 'on-demand' },
      ...(spot === undefined ? [] : [{ ...spot, ...unit, kind: 'spot' as const }]),
    ],
    ...present('provider', columnNamed(header, ['cloud', 'provider'])),
    ...present('date', columnNamed(header, ['date', 'as of'])),
    mark: 'point',
  }
}
