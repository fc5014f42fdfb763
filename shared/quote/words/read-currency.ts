// Which currencies a text can mean: one for a code or an unmistakable sign, several for signs that countries share.

/** ISO 4217 codes that vendors' sheets write; those that are also words of a header (ALL, TOP, TRY, ANG…) stand in capitals only. */
const codes: readonly string[] =
  'USD EUR GBP CHF JPY CNY CAD AUD NZD SGD HKD SEK NOK DKK ISK PLN CZK HUF RON BGN INR KRW TWD THB MYR IDR PHP VND AED SAR QAR KWD BHD ILS TRY ZAR BRL MXN CLP COP ARS UAH KZT'.split(
    ' ',
  )

const dollars = ['USD', 'CAD', 'AUD', 'SGD', 'HKD', 'NZD', 'TWD', 'MXN']

/** Signs and names, the longest first, so that `US$` is read before `$`. */
const signs: readonly (readonly [pattern: RegExp, codes: readonly string[]])[] = [
  [/\bUS\s?\$|\bU\.S\.\s?\$|\bUSD\s?\$|\bUS[\s-]dollars?\b/gi, ['USD']],
  [/\bCA?\$|\bC\s?\$|\bCAD\s?\$/g, ['CAD']],
  [/\bAU?\$/g, ['AUD']],
  [/\bNZ\$/g, ['NZD']],
  [/\bS\$|\bSG\$/g, ['SGD']],
  [/\bHK\$/g, ['HKD']],
  [/\bNT\$/g, ['TWD']],
  [/\bR\$/g, ['BRL']],
  [/€|\beuros?\b/gi, ['EUR']],
  [/£|\bpounds? sterling\b/gi, ['GBP']],
  [/₹|\brupees\b|\bRs\.?(?=\s*\d)/gi, ['INR']],
  [/₩/g, ['KRW']],
  [/₪/g, ['ILS']],
  [/₺/g, ['TRY']],
  [/₴/g, ['UAH']],
  [/₫/g, ['VND']],
  [/฿/g, ['THB']],
  [/zł/gi, ['PLN']],
  [/Kč/gi, ['CZK']],
  [/\bFr\.?(?=\s*\d)|\bSFr\b|\bfrancs suisses\b|\bschweizer franken\b/gi, ['CHF']],
  [/¥|￥/g, ['JPY', 'CNY']],
  [/\bkr\b\.?/gi, ['SEK', 'NOK', 'DKK', 'ISK']],
  [/\$|\bdollars?\b/gi, dollars],
]

/** A code stands alone or beside a sign or a figure: `USD/GPU`, `EUR12`. */
const codePattern = new RegExp(`(?<![A-Za-z])(${codes.join('|')})(?![A-Za-z])`, 'g')
const lowerCodes = new RegExp(`(?<![a-z])(${codes.filter((code) => code !== 'TRY').join('|')})(?![a-z])`, 'gi')

const code = codes.join('|')
/** What any of the patterns needs: most texts have none of it. */
const anyMoney = new RegExp(`[\\p{Sc}]|${code}|euro|dollar|sterling|rupee|franc|frank|fr\\b|fr\\.|rs|kr|kč|zł`, 'iu')

const scalePatterns: readonly (readonly [pattern: RegExp, scale: string])[] = [
  [/(?<![\p{L}\d])[kKtT]\s?(?=[$€£¥])/gu, ' thousands '],
  [/(?<![\p{L}\d])M\s?(?=[$€£¥])/gu, ' millions '],
  [/(?<=[$€£¥])\s?(?:[kK](?![\p{L}])|'?000s?\b)/gu, ' thousands '],
  [/(?<=[$€£¥])\s?(?:mm?|MM?|mn|Mn)(?!\p{L})/gu, ' millions '],
  [new RegExp(`(?<![A-Za-z])[kKT](?=(?:${code})(?![A-Za-z]))`, 'g'), ' thousands '],
  [new RegExp(`(?<![A-Za-z])[mM](?=(?:${code})(?![A-Za-z]))`, 'g'), ' millions '],
  [new RegExp(`(?<=\\b(?:${code}))\\s?(?:k\\b|'?000s?\\b)`, 'g'), ' thousands '],
]

/** A scale beside a sign or a code becomes a word, which is left when the currency is taken out: `k€`, `$m`, `TEUR`, `USD 000`. */
function spellScales(text: string): string {
  return scalePatterns.reduce((rest, [pattern, scale]) => rest.replace(pattern, scale), text)
}

export interface CurrencyReading {
  /** ISO 4217 codes the text can mean, in order of likelihood only; several are a question. */
  readonly currencies: readonly string[]
  /** The text without the signs and codes. */
  readonly rest: string
}

/** Undefined when the text names no currency. Names of two (`USD / EUR`) are several. */
export function readCurrencies(text: string): CurrencyReading | undefined {
  if (!anyMoney.test(text)) return undefined
  const found: string[] = []
  let rest = spellScales(text)
  const take = (pattern: RegExp, meant: (match: string) => readonly string[]) => {
    rest = rest.replace(pattern, (match, ...groups) => {
      const code = typeof groups[0] === 'string' ? groups[0] : match
      found.push(...meant(code))
      return ' '
    })
  }
  const byCode = (code: string) => [code.toUpperCase()]
  const [usSign, ...others] = signs
  if (usSign !== undefined) take(usSign[0], () => usSign[1])
  take(codePattern, byCode)
  take(lowerCodes, byCode)
  for (const [pattern, meant] of others) {
    // `USD $` and `CHF … Fr.` name one currency twice: a shared sign beside a code that it can mean adds nothing.
    take(pattern, () => (found.some((code) => meant.includes(code)) ? [] : meant))
  }
  const currencies = [...new Set(found)]
  return currencies.length === 0 ? undefined : { currencies, rest: rest.replace(/\s+/g, ' ').trim() }
}
