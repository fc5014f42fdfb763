// What stands around the sheets of an XLSX file: their names and places, shared texts, number formats. Source: ECMA-376 part 1, 18.2, 18.4, 18.8.
import type { DateSystem } from '../../shared/sheet/date-serial.ts'
import { isDateFormat } from '../../shared/sheet/number-format.ts'
import { FileRefused } from './refusal.ts'
import { attributesOf, isTrue, scanXml, type XmlListener } from './xml-scan.ts'
import type { ZipParts } from './zip-parts.ts'

const quiet: XmlListener = { open: () => undefined, close: () => undefined, text: () => undefined }

/** Walks over a part with a listener. */
export async function walkPart(parts: ZipParts, name: string, listener: Partial<XmlListener>): Promise<void> {
  const scanner = scanXml({ ...quiet, ...listener })
  const decoder = new TextDecoder('utf-8')
  await parts.stream(name, (bytes) => scanner.feed(decoder.decode(bytes, { stream: true })))
  scanner.feed(decoder.decode())
  scanner.end()
}

interface Relation {
  /** Last word of its type: `worksheet`, `sharedStrings`. */
  readonly type: string
  readonly part: string
}

/** The parts a part refers to, by id. */
async function relationsOf(parts: ZipParts, name: string): Promise<ReadonlyMap<string, Relation>> {
  const relations = new Map<string, Relation>()
  const slash = name.lastIndexOf('/')
  const [folder, file] = [name.slice(0, slash + 1), name.slice(slash + 1)]
  const place = `${folder}_rels/${file}.rels`
  if (!parts.names.has(place)) return relations
  await walkPart(parts, place, {
    open: (tag, raw) => {
      if (tag !== 'Relationship') return
      const attributes = attributesOf(raw)
      if (attributes.get('TargetMode') === 'External') return
      const type = attributes.get('Type')?.split('/').at(-1) ?? ''
      relations.set(attributes.get('Id') ?? '', { type, part: resolvePart(folder, attributes.get('Target') ?? '') })
    },
  })
  return relations
}

function resolvePart(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '')
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

export interface SheetPlace {
  readonly name: string
  readonly part: string
  /** Hidden by the app or so that only a program can show it. */
  readonly hidden: boolean
}

export interface BookPlaces {
  readonly dateSystem: DateSystem
  readonly sheets: readonly SheetPlace[]
  readonly sharedStrings: string | undefined
  readonly styles: string | undefined
}

const usualWorkbook = 'xl/workbook.xml'

/** The part that lists the sheets: where all programs put it, or where the archive says it is; undefined when it holds no workbook. */
export async function workbookPart(parts: ZipParts): Promise<string | undefined> {
  if (parts.names.has(usualWorkbook)) return usualWorkbook
  const whole = [...(await relationsOf(parts, '')).values()].find(({ type }) => type === 'officeDocument')
  return whole !== undefined && /workbook[^/]*\.(xml|bin)$/i.test(whole.part) ? whole.part : undefined
}

/** Where the sheets of the file lie. Chart and dialogue sheets hold no cells and are passed over. */
export async function bookPlaces(parts: ZipParts, workbook: string): Promise<BookPlaces> {
  const relations = await relationsOf(parts, workbook)
  const sheets: SheetPlace[] = []
  const missing: string[] = []
  let dateSystem: DateSystem = 1900
  await walkPart(parts, workbook, {
    open: (tag, raw) => {
      if (tag !== 'sheet' && tag !== 'workbookPr') return
      const attributes = attributesOf(raw)
      if (tag === 'workbookPr') {
        if (isTrue(attributes.get('date1904'))) dateSystem = 1904
        return
      }
      const id = [...attributes].find(([key]) => key.endsWith(':id'))?.[1]
      const relation = relations.get(id ?? '')
      // A name has up to 31 letters, and stands in every problem of its sheet.
      const name = (attributes.get('name') ?? '').slice(0, 255)
      if (relation === undefined || !parts.names.has(relation.part)) missing.push(name)
      else if (relation.type === 'worksheet') {
        sheets.push({ name, part: relation.part, hidden: /hidden/i.test(attributes.get('state') ?? '') })
      }
    },
  })
  // A sheet that is announced and not there is never passed over in silence.
  if (missing.length > 0 || sheets.length === 0) {
    throw new FileRefused('damaged', `The file is damaged (its sheet ${missing[0]?.slice(0, 60) ?? ''} is missing).`)
  }
  const of = (type: string) => {
    const part = [...relations.values()].find((relation) => relation.type === type)?.part
    return part !== undefined && parts.names.has(part) ? part : undefined
  }
  return { dateSystem, sheets, sharedStrings: of('sharedStrings'), styles: of('styles') }
}

/** Gives shared texts in their order; rich texts lose their looks, phonetic hints are left out. */
export async function readSharedStrings(parts: ZipParts, name: string, give: (text: string) => void): Promise<void> {
  let text = ''
  let inText = false
  let hints = 0
  await walkPart(parts, name, {
    open: (tag) => {
      if (tag === 'si') text = ''
      else if (tag === 'rPh') hints += 1
      else if (tag === 't') inText = hints === 0
    },
    text: (piece) => {
      if (inText) text += piece
    },
    close: (tag) => {
      if (tag === 't') inText = false
      else if (tag === 'rPh') hints -= 1
      else if (tag === 'si') give(plainEscapes(text))
    },
  })
}

/** `_x000D_` stands for a character XML cannot hold. Source: ECMA-376 part 1, 22.9.2.19. */
export function plainEscapes(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

export interface CellFormat {
  /** '' for General. */
  readonly code: string
  readonly isDate: boolean
}

/** Programs write up to 255 characters; what is longer is made to keep whoever looks at it busy. */
function plainCode(code: string): string {
  return code.length > 255 ? '' : code
}

/** The format of each cell style, in order. */
export async function readStyles(parts: ZipParts, name: string): Promise<readonly CellFormat[]> {
  const own = new Map<number, string>()
  const used: number[] = []
  let inCellStyles = false
  await walkPart(parts, name, {
    open: (tag, raw) => {
      if (tag === 'cellXfs') inCellStyles = true
      else if (tag === 'numFmt') {
        const attributes = attributesOf(raw)
        own.set(Number(attributes.get('numFmtId')), plainCode(attributes.get('formatCode') ?? ''))
      } else if (tag === 'xf' && inCellStyles) used.push(Number(attributesOf(raw).get('numFmtId') ?? 0))
    },
    close: (tag) => {
      if (tag === 'cellXfs') inCellStyles = false
    },
  })
  return used.map((id) => {
    const code = own.get(id) ?? builtIn(id)
    return { code: /^general$/i.test(code) ? '' : code, isDate: isDateFormat(code) }
  })
}

/** Formats every program knows by number. Source: ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 follow the language and are dates. */
const builtInCodes: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '$#,##0_);\\($#,##0\\)',
  6: '$#,##0_);[Red]\\($#,##0\\)',
  7: '$#,##0.00_);\\($#,##0.00\\)',
  8: '$#,##0.00_);[Red]\\($#,##0.00\\)',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
}

function builtIn(id: number): string {
  const languageDate = (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
  return builtInCodes[id] ?? (languageDate ? 'm/d/yyyy' : '')
}
