// A band of quantity in words: `128+`, `≥ 512`, `256–511`, `ab 128 Stück`, `up to 127`, `1-8 nodes`.
import { foldText } from './fold-text.ts'

export interface VolumeReading {
  /** The first quantity it holds for. */
  readonly from: number
  /** The last one; absent when there is no end. */
  readonly to?: number
  /** What is counted, when the words say so. */
  readonly unit?: 'accelerators' | 'nodes' | 'kW' | 'MW'
}

const nouns: readonly (readonly [pattern: RegExp, unit: VolumeReading['unit']])[] = [
  [/\b(?:nodes?|servers?|knoten|noeuds?|nodos?|nodi|hosts?|systems?|serveurs?)\b\.?/, 'nodes'],
  [/\b(?:gpus?|accelerators?|chips?|cards?|karten|accelerateurs?|aceleradores|xpus?|tpus?)\b/, 'accelerators'],
  [/\bkw\b/, 'kW'],
  [/\bmw\b/, 'MW'],
  [/\b(?:units?|pcs|pieces?|st(?:uc)?k|stueck|ea|each|unites?|unidades|stuks)\b\.?/, undefined],
]

/** A whole number, with or without thousands separators; `1.234` is one, for quantities are whole. */
const figure = "(\\d{1,3}(?:[.,' ]\\d{3})+|\\d+)"
const number = (text = '') => Number(text.replace(/[., ']/g, ''))

const fromWords =
  'from|starting at|starting from|at least|min|minimum|mind|mindestens|ab|a partir de|des|desde|da|vanaf|over or equal to'
const toWords = "up to|to|until|max|maximum|at most|no more than|bis|bis zu|jusqu'a|hasta|fino a|tot"
const moreWords =
  'or more|and more|and above|and up|and over|or above|upwards?|und mehr|und daruber|oder mehr|et plus|ou plus|y mas|o mas|e piu|en meer'

const longestBand = 80

type Bounds = { readonly from: number; readonly to?: number }

const readers: readonly (readonly [pattern: RegExp, read: (parts: readonly string[]) => Bounds])[] = [
  [
    new RegExp(`^${figure} ?(?:-|\\.\\.+|to|bis|a|until|hasta|tot) ?${figure}$`),
    ([a, b]) => ({ from: number(a), to: number(b) }),
  ],
  [
    new RegExp(
      `^(?:from|between|von|de|entre|desde|da|zwischen) ${figure} ?(?:-|to|and|bis|und|a|et|y|hasta) ?${figure}$`,
    ),
    ([a, b]) => ({ from: number(a), to: number(b) }),
  ],
  [
    new RegExp(`^>=? ?${figure} ?(?:-|to|and|,|bis) ?<=? ?${figure}$`),
    ([a, b]) => ({ from: number(a), to: number(b) }),
  ],
  [new RegExp(`^${figure} ?\\+$`), ([a]) => ({ from: number(a) })],
  [new RegExp(`^${figure} ?(?:${moreWords})$`), ([a]) => ({ from: number(a) })],
  [new RegExp(`^(?:>=|=>|≥|⩾) ?${figure}$`), ([a]) => ({ from: number(a) })],
  [
    new RegExp(`^(?:>|more than|above|over|mehr als|uber|plus de|mas de|piu di|meer dan) ?${figure}$`),
    ([a]) => ({ from: number(a) + 1 }),
  ],
  [new RegExp(`^(?:${fromWords})\\.? ?${figure} ?\\+?$`), ([a]) => ({ from: number(a) })],
  [new RegExp(`^(?:<=|=<|≤|⩽) ?${figure}$`), ([a]) => ({ from: 0, to: number(a) })],
  [
    new RegExp(
      `^(?:<|less than|below|under|fewer than|unter|weniger als|moins de|menos de|meno di|minder dan) ?${figure}$`,
    ),
    ([a]) => ({ from: 0, to: number(a) - 1 }),
  ],
  [new RegExp(`^(?:${toWords})\\.? ?${figure}$`), ([a]) => ({ from: 0, to: number(a) })],
]

/** Reads a band; a lone figure is one only when its noun stands beside it (`64 GPUs`). Undefined for anything else. */
export function readVolume(text: string): VolumeReading | undefined {
  if (text.length > longestBand || !/\d/.test(text)) return undefined
  let rest = foldText(text).replace(
    /^(?:tier|band|volume|menge|staffel|qty|quantity|tranche|quantite) ?\d?:? (?=\D*\d)/,
    '',
  )
  let unit: VolumeReading['unit']
  let isNamed = false
  for (const [pattern, named] of nouns) {
    if (!pattern.test(rest)) continue
    rest = rest.replace(new RegExp(pattern, 'g'), ' ').replace(/\s+/g, ' ').trim()
    unit ??= named
    isNamed = true
  }
  rest = rest.replace(/[()[\]]/g, '').trim()
  const bounds = readBounds(rest, isNamed)
  if (bounds === undefined || (bounds.to !== undefined && bounds.to < bounds.from)) return undefined
  // `2026-2028` is a span of years unless it says what it counts.
  const areYears = [bounds.from, bounds.to ?? 0].every((bound) => bound >= 2020 && bound <= 2045)
  if (areYears && !isNamed) return undefined
  if (bounds.from > 1e9 || (bounds.to ?? 0) > 1e9) return undefined
  return { ...bounds, ...(unit === undefined ? {} : { unit }) }
}

function readBounds(text: string, isNamed: boolean): Bounds | undefined {
  for (const [pattern, read] of readers) {
    const match = pattern.exec(text)
    if (match !== null) return read(match.slice(1))
  }
  return isNamed && new RegExp(`^${figure}$`).test(text) ? { from: number(text) } : undefined
}
