// A plain table of date, provider, accelerator and price, in any order, its headers English or German.
import { type ListColumns, type PriceColumn, present } from './list-columns.ts'
import { columnNamed, type HeaderCell } from './list-header.ts'
import { priceWords } from './price-words.ts'

const names = {
  date: 'date|day|as of|observed|observed on|observation date|price date|date observed|datum|tag|stand|stichtag|beobachtet am|preisdatum',
  provider: 'provider|cloud|cloud provider|source|marketplace|anbieter|quelle|wolke|marktplatz',
  accelerator:
    'accelerator|accelerator name|accelerator type|accelerator model|gpu|gpu name|gpu model|gpu type|chip|beschleuniger|beschleunigertyp|gpu modell|gpu typ|grafikkarte',
  count:
    'count|gpus|gpu count|accelerators|accelerator count|gpus per instance|gpus per node|accelerators per instance|anzahl|anzahl gpus|gpu anzahl|gpus je instanz|gpus je knoten|beschleuniger je instanz',
  currency: 'currency|wahrung|waehrung|ccy',
  region: 'region|location|zone|data center|datacenter|country|standort|land|rechenzentrum',
  kind: 'kind|type|purchase|purchase kind|purchase type|pricing|pricing model|billing|art|kaufart|preisart|tarifart|abrechnung',
  term: 'term|term months|commitment|months|laufzeit|laufzeit monate|bindung',
  memory: 'gpu memory|gpu memory gb|memory per gpu|vram|vram gb|gpu speicher',
  instance: 'instance|instance type|instance name|sku|instanz|instanztyp',
} as const

/** Headers of bids: a table with one of them is somebody's quote, however its prices look. */
const bidWords =
  /\b(?:valid until|valid to|offer|quote|bid|min quantity|minimum|max quantity|quantity|payment|take or pay|deposit|upfront|delivery|ramp|support|sla|angebot|gultig bis|menge|zahlung|zahlungsziel|anzahlung|lieferung|abnahme)\b/

/** Columns of prices beyond this make a sheet something else, and would keep the reader busy. */
const mostPrices = 24

/** The columns, when the header has all four of date, provider, accelerator and price, and none that only a bid has. */
export function plainColumns(header: readonly HeaderCell[]): ListColumns | undefined {
  const named = (key: keyof typeof names) => columnNamed(header, names[key].split('|'))
  const [date, provider, accelerator] = [named('date'), named('provider'), named('accelerator')]
  if (date === undefined || provider === undefined || accelerator === undefined) return undefined
  if (header.some(({ key }) => bidWords.test(key))) return undefined
  const taken = [date, provider, accelerator].map(({ column }) => column)
  const prices = header.flatMap((cell): readonly PriceColumn[] => {
    const words =
      taken.includes(cell.column) || names.kind.split('|').includes(cell.key) ? undefined : priceWords(cell.key)
    return words === undefined ? [] : [{ ...cell, ...words }]
  })
  if (prices.length === 0 || prices.length > mostPrices) return undefined
  return {
    date,
    provider,
    accelerator,
    prices,
    region: [named('region')].filter((cell) => cell !== undefined),
    ...present('count', named('count')),
    ...present('currency', named('currency')),
    ...present('kind', named('kind')),
    ...present('term', named('term')),
    ...present('memory', named('memory')),
    ...present('instance', named('instance')),
  }
}
