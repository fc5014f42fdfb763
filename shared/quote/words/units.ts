// Units that headers and cells of vendors' sheets name, and what each is worth in the units a tender counts in.

export const priceLayoutUnits = [
  'accelerator-hour',
  'accelerator-day',
  'accelerator-month',
  'accelerator-year',
  'node-hour',
  'node-month',
  'node-year',
  'kW-month',
  'kW-year',
  'MW-month',
  'MW-year',
  'accelerator',
  'node',
  'kW',
  'MW',
] as const
export type PriceLayoutUnit = (typeof priceLayoutUnits)[number]

export const layoutUnits = [
  ...priceLayoutUnits,
  'accelerators',
  'nodes',
  'months',
  'years',
  'weeks',
  'days',
  'percent',
  'share',
  'kWh',
  'MWh',
  'cent-kWh',
  'once',
  'month',
  'year',
  'GB',
  'GB-month',
  'TB-month',
  'units',
  'thousands',
  'millions',
] as const

/** A unit a field of a layout may have. `kWh`, `MWh`, `cent-kWh` are tariffs; `once` to `TB-month` what a charge is due for; `thousands` a scale of money. */
export type LayoutUnit = (typeof layoutUnits)[number]
