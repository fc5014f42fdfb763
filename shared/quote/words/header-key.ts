// What a header is recognised by: its words without unit, currency, brackets, footnote marks and spelling.
import { foldText, type Token, withoutFootnoteFigures } from './fold-text.ts'
import { readCurrencies } from './read-currency.ts'
import { readUnit, unitTokens } from './read-unit.ts'

/** As long as a layout allows. */
const longest = 500

/** Marks that say something beside a figure: `128+`, `>= 512`, `256-511`. */
const boundMarks = new Set(['+', '<', '>', '=', '≥', '≤'])

function isKept(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || token.kind !== 'mark') return token !== undefined
  const [before, after] = [tokens[at - 1], tokens[at + 1]]
  const isFigure = (other: Token | undefined) => other?.kind === 'number'
  if (token.text === '-') return isFigure(before) && isFigure(after)
  return boundMarks.has(token.text) && (isFigure(before) || isFigure(after) || boundMarks.has(after?.text ?? ''))
}

/** `Price [1]`, `Preis 1)`: a figure in brackets behind words is a footnote. */
function withoutFootnotes(text: string): string {
  return text.replace(/(?<=\p{L}[^\d]*)\s*(?:[([]\d{1,2}[)\]]|(?<=\s)\d\))(?=\s*$)/u, '')
}

function plainWords(text: string): string {
  return unitTokens(text)
    .filter((token) => token.kind !== 'mark')
    .map((token) => token.text)
    .join(' ')
}

function keyOnce(text: string): string {
  const bare = withoutFootnotes(withoutFootnoteFigures(text))
  const money = readCurrencies(bare)?.rest ?? bare
  const tokens = unitTokens(money)
  const { used, unit } = readUnit(money, tokens)
  const words = tokens.filter((_, at) => !used.has(at) && isKept(tokens, at)).map((token) => token.text)
  const unitWords = foldText(unit ?? '').replaceAll('-', ' ')
  const keys = [words.join(' '), unitWords, plainWords(money), plainWords(text), foldText(text), text.trim()]
  return keys.find((key) => key !== '') ?? ''
}

/**
 * The normal form of a header: `Unit Price ($/GPU/hr)*` and `unit price [$ / GPU-hr]` are both `unit price`. A header that is nothing
 * but a unit is that unit, in whatever language: `$/GPU/hr` is `accelerator hour`. Its own key is itself; never empty for a text that is not blank.
 */
export function headerKey(text: string): string {
  // Beyond this it is no header; its key is still its own.
  let key = text.trim().slice(0, 2 * longest)
  for (let step = 0; step < 20; step += 1) {
    const next = keyOnce(key)
      .slice(0, longest)
      .replace(/[\ud800-\udbff]$/, '')
      .trim()
    if (next === key) break
    key = next
  }
  return key
}
