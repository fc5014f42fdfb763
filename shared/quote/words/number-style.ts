// Numbers written as text: read in a given format, and which formats all texts of a field allow. `1.234` alone is never decided.
import { multiply, tenTo, toNumber } from '../../money/exact.ts'
import { type NumberFormat, numberFormats } from '../layout/layout.ts'
import { readCurrencies } from './read-currency.ts'
import { readUnit, unitTokens } from './read-unit.ts'
import type { NumberStyle } from './reading.ts'
import type { LayoutUnit } from './units.ts'

export interface WrittenNumber {
  /** A percentage as a share: `80 %` is 0.8. */
  readonly number: number
  readonly percent: boolean
  /** Currencies and unit written beside the figure. */
  readonly currencies?: readonly string[]
  readonly unit?: LayoutUnit
  readonly perNode?: number
}

interface Grammar {
  /** Digits with or without groups; groups of hundreds of thousands (`1,23,456`) are of the point style. */
  readonly whole: string
  readonly group: RegExp
  readonly decimal: string
}

const grammars: { readonly [F in NumberFormat]: Grammar } = {
  point: {
    whole:
      "[1-9]\\d{0,2}(?:,\\d{3})+|[1-9]\\d{0,2}(?: \\d{3})+|[1-9]\\d{0,2}(?:'\\d{3})+|[1-9]\\d?(?:,\\d{2})+,\\d{3}|\\d+",
    group: /[, ']/g,
    decimal: '\\.',
  },
  comma: {
    whole: "[1-9]\\d{0,2}(?:\\.\\d{3})+|[1-9]\\d{0,2}(?: \\d{3})+|[1-9]\\d{0,2}(?:'\\d{3})+|\\d+",
    group: /[. ']/g,
    decimal: ',',
  },
}

const patterns: { readonly [F in NumberFormat]: RegExp } = {
  point: numberPattern(grammars.point),
  comma: numberPattern(grammars.comma),
}

/** Sign, whole part, decimals or a dash for none (`120,-`), exponent, trailing minus; then whatever stands behind. */
function numberPattern({ whole, decimal }: Grammar): RegExp {
  return new RegExp(
    `^(?<sign>[+-]?) ?(?<whole>${whole})?(?:${decimal}(?<fraction>\\d+)|(?<dash>[.,]-{1,2}))?(?:[eE](?<exponent>[+-]?\\d{1,2}))?(?<minus>-)?(?<behind>(?![\\d.,'-]).*)$`,
    's',
  )
}

/** More digits than this a number cannot hold exactly to the millionth. */
const mostDigits = 17

/** Scales behind a figure; `m` only behind a currency, for it may be months. */
const scaleWords: readonly (readonly [pattern: RegExp, exponent: number, needsMoney: boolean])[] = [
  [/^(?:k|K|tsd\.?|Tsd\.?|tausend|Tausend|thousands?|mille|mil)$/, 3, false],
  [/^(?:M|mio\.?|Mio\.?|mln\.?|Mln\.?|millions?|Millionen|Million|millones)$/, 6, false],
  [/^(?:m|mm|MM|mn)$/, 6, true],
]

/** Words that leave a price what it is: ours are net. */
const netWords =
  /(?:[,;(]? ?\b(?:net|netto|net of vat|ex(?:cl(?:uding)?)?\.? ?(?:vat|tax|taxes)|plus vat|zzgl\.? ?(?:mwst|ust)\.?|ht|hors taxes?|sin iva|iva esclusa)\)?)$/i

const marks: readonly (readonly [RegExp, string])[] = [
  [/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t\r\n]+/g, ' '],
  [/[\u2010-\u2015\u2212]/g, '-'],
  [/[\u2018\u2019\u02bc\u00b4`]/g, "'"],
  [/[\u200b-\u200f\u2060\ufeff]/g, ''],
]

function tidy(text: string): string {
  return marks
    .reduce((rest, [pattern, by]) => rest.replace(pattern, by), text)
    .normalize('NFKC')
    .replace(/ +/g, ' ')
    .trim()
}

interface Behind {
  readonly exponent: number
  readonly percent: boolean
  readonly unit?: LayoutUnit
  readonly perNode?: number
}

const nothingBehind: Behind = { exponent: 0, percent: false }

/** What stands behind the figure, all of it understood; else undefined. */
function readBehind(text: string, hasMoney: boolean): Behind | undefined {
  const rest = text.trim().replace(netWords, '').trim()
  if (rest === '') return nothingBehind
  if (rest === '%' || rest === 'percent' || rest === 'Prozent') return { exponent: 0, percent: true }
  const [word = '', ...others] = rest.split(' ')
  const scale = scaleWords.find(([pattern, , needsMoney]) => pattern.test(word) && (hasMoney || !needsMoney))
  if (scale !== undefined) {
    const inner = readBehind(others.join(' '), hasMoney)
    return inner === undefined || inner.exponent > 0 ? undefined : { ...inner, exponent: scale[1] }
  }
  return readUnitBehind(rest)
}

function readUnitBehind(rest: string): Behind | undefined {
  const tokens = unitTokens(rest)
  const { unit, used, perNode } = readUnit(rest, tokens)
  if (unit === undefined || unit === 'thousands' || unit === 'millions') return undefined
  const isNoun = tokens.length === 1 || (tokens.length === 2 && tokens[1]?.text === '.')
  if (!isNoun && !tokens.every((token, at) => used.has(at) || /^[()[\].,]$/.test(token.text))) return undefined
  if (unit === 'percent') return { exponent: 0, percent: true }
  return { exponent: 0, percent: false, unit, ...(perNode === undefined ? {} : { perNode }) }
}

/** Digits as an exact decimal, shifted by a power of ten; undefined when a number cannot hold them. */
function toExactNumber(whole: string, fraction: string, shift: number): number | undefined {
  const digits = `${whole}${fraction}`.replace(/^0+/, '')
  if (digits.length > mostDigits) return undefined
  const scale = fraction.length - shift
  if (Math.abs(scale) > 30) return undefined
  const n = BigInt(digits === '' ? '0' : digits)
  const value = scale >= 0 ? { n, scale } : multiply({ n, scale: 0 }, { n: tenTo(-scale), scale: 0 })
  const number = toNumber(value)
  return Number.isFinite(number) ? number : undefined
}

const plainDigits = /^[+-]?\d{1,15}$/
const plainDecimal = /^([+-]?)(\d{1,9})([.,])(\d{1,6})$/
/** No figure is written in more letters than this, unit and currency included. */
const longestNumber = 120

/** `2.05`, `1.234`: digits with one mark, the bulk of all text that is a number. Undefined when it has another form. */
function readPlain(text: string, format: NumberFormat): { readonly number: number | undefined } | undefined {
  if (plainDigits.test(text)) return { number: Number(text) + 0 }
  const [, sign, whole = '', mark, fraction = ''] = plainDecimal.exec(text) ?? []
  if (mark === undefined) return undefined
  const isDecimal = mark === (format === 'point' ? '.' : ',')
  const isGroup = fraction.length === 3 && whole.length <= 3 && !whole.startsWith('0')
  if (!isDecimal && !isGroup) return { number: undefined }
  return { number: Number(`${sign}${whole}${isDecimal ? '.' : ''}${fraction}`) + 0 }
}

/** Reads a number with what stands around it; undefined unless every sign of the text is understood. */
export function readWrittenNumber(text: string, format: NumberFormat): WrittenNumber | undefined {
  const plain = readPlain(text, format)
  if (plain !== undefined) return plain.number === undefined ? undefined : { number: plain.number, percent: false }
  if (text.length > longestNumber || !/\d/.test(text)) return undefined
  const tidied = tidy(text)
  const bracketed = /^\((.*)\)$/.exec(tidied) ?? /^([^\d]*)\(([^()]*\d[^()]*)\)$/.exec(tidied)
  const inner = bracketed === null ? tidied : bracketed.slice(1).join('')
  const money = readCurrencies(inner)
  const body = (money?.rest ?? inner).trim().replace(/^(thousands|millions) (.*)$/, '$2 $1')
  const groups = patterns[format].exec(body)?.groups
  if (groups === undefined || (groups.whole ?? groups.fraction) === undefined) return undefined
  const behind = readBehind(groups.behind ?? '', money !== undefined)
  const negatives = [bracketed !== null, groups.sign === '-', groups.minus !== undefined].filter(Boolean).length
  if (behind === undefined || negatives > 1) return undefined
  const whole = (groups.whole ?? '').replace(grammars[format].group, '')
  const shift = Number(groups.exponent ?? 0) + behind.exponent - (behind.percent ? 2 : 0)
  const number = toExactNumber(whole, groups.fraction ?? '', shift)
  if (number === undefined) return undefined
  const { unit, perNode } = behind
  return {
    number: negatives === 1 ? 0 - number : number,
    percent: behind.percent,
    ...(money === undefined ? {} : { currencies: money.currencies }),
    ...(unit === undefined ? {} : { unit }),
    ...(perNode === undefined ? {} : { perNode }),
  }
}

/** The number of a text in a format, percentages as shares; undefined when it is none, or not fully understood. */
export function readNumberIn(text: string, format: NumberFormat): number | undefined {
  return readWrittenNumber(text, format)?.number
}

/** How the texts of a field write numbers; blank ones count for nothing. */
export function numberStyle(texts: readonly string[]): NumberStyle {
  const style = { point: 0, comma: 0, either: 0, same: 0, neither: 0 }
  for (const text of texts) {
    if (text.trim() === '') continue
    const [point, comma] = [readNumberIn(text, 'point'), readNumberIn(text, 'comma')]
    if (point === undefined && comma === undefined) style.neither += 1
    else if (comma === undefined) style.point += 1
    else if (point === undefined) style.comma += 1
    else if (point === comma) style.same += 1
    else style.either += 1
  }
  return style
}

/** Formats in which every text that is a number at all can be read; none when the texts contradict each other. */
export function formatsThatFit(texts: readonly string[]): readonly NumberFormat[] {
  const style = numberStyle(texts)
  return numberFormats.filter((format) => (format === 'point' ? style.comma : style.point) === 0)
}
