// Words that say that a header is about money, though not what the money is for: fees, charges, prices.
import type { HeaderReading } from './reading.ts'
import { adjectives } from './unit-words.ts'
import type { LayoutUnit } from './units.ts'
import { wordTokens } from './vocabulary.ts'

const moneyWords: ReadonlySet<string> = new Set(
  'fee fees charge charges surcharge surcharges price prices pricing cost costs rent rental rentals tariff tariffs mrc mrr nrc nre otc preise gebuhr gebuhren entgelt entgelte frais prix cout couts tarif tarifs redevance precio precios coste costo costes costos tarifa cuota cargo cargos prezzo prezzi costi canone tariffa prijs prijzen tarief toeslag'.split(
    ' ',
  ),
)

/** Dutch writes the word for money as the end of a longer one, `storingstoeslag`; what German ends in is in the vocabulary. */
const moneyEnding = /(?:prijs|toeslag|vergoeding)$/

/** The reading of a header with what its words say of money: that they do, and with `MRC` or `NRC` what is due when. */
export function withMoneyWords(reading: HeaderReading, header: string): HeaderReading {
  const words = wordTokens(header)
  if (!words.some((word) => moneyWords.has(word) || moneyEnding.test(word))) return reading
  const due = reading.unit ?? dueOf(words)
  return { ...reading, saysMoney: true, ...(due === undefined ? {} : { unit: due }) }
}

/** `Cross connect MRC` is due by the month, `NRC` once: a charge's adjective says what it is due for. */
export function dueOf(words: readonly string[]): LayoutUnit | undefined {
  const said = new Set(words.flatMap((word) => adjectives.get(word) ?? []))
  const [span] = said
  return said.size === 1 && (span === 'month' || span === 'year' || span === 'once') ? span : undefined
}
