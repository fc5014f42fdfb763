// How likely a cell is the header of a field, by its words: each text is read once, however often it stands in a sheet.
import type { Cell } from '../../sheet/cell.ts'
import type { HeaderReading } from '../words/reading.ts'
import { lineText, shapeOf, textShape } from './cell-shape.ts'
import { totalWord } from './total-words.ts'

/**
 * `word`: a word of the vocabulary; `axis`: a volume, term, month or accelerator; `unit`: nothing but a unit; `plain`: other words;
 * `pair`: a label with its value behind a colon; `long`: too long for a header; `none`: a dash, an error.
 */
export type HeadKind = 'word' | 'axis' | 'unit' | 'plain' | 'pair' | 'long' | 'number' | 'date' | 'none'

export interface Head {
  readonly kind: HeadKind
  /** As written, on one line. */
  readonly text: string
  /** Worked out when asked for: most cells are never compared by it. */
  readonly key: () => string
  /** Of a word: nothing else is said beside it. */
  readonly exact: boolean
  /** Of an axis. */
  readonly axis?: 'volume' | 'term' | 'month' | 'accelerator'
  /** The likeliest meaning of a word: a target. */
  readonly means?: string | undefined
  readonly colon: boolean
}

export interface HeadWords {
  readonly head: (cell: Cell) => Head
  readonly text: (text: string) => Head
  /** Lets as many texts be read again as one part of a sheet may need. */
  readonly begin: () => void
}

export interface Vocabulary {
  readonly readHeader: (text: string) => HeaderReading
  readonly headerKey: (text: string) => string
  /** Header keys of saved layouts. */
  readonly known: ReadonlySet<string>
}

/** A guess below this may be chance: one word of a sentence. */
const leastScore = 0.5
const exactScore = 0.9
const longest = 90
/** Texts looked up in the vocabulary, in all and in one part: a sheet of a million different texts is not read for headers to its end. */
const mostRead = 10_000
const mostAtOnce = 2_000

export function headWordsOf(vocabulary: Vocabulary): HeadWords {
  const remembered = new Map<string, Head>()
  let most = mostAtOnce
  const textHead = (text: string): Head => {
    const before = remembered.get(text)
    if (before !== undefined) return before
    if (remembered.size >= most) return plainHead(text, 'plain', () => text)
    const head = readHead(text, vocabulary)
    remembered.set(text, head)
    return head
  }
  return {
    text: textHead,
    begin: () => {
      most = Math.min(mostRead, remembered.size + mostAtOnce)
    },
    head: (cell) => {
      const { value } = cell
      if (value.kind === 'text') return textHead(lineText(cell))
      const text = value.kind === 'date' ? dateHeader(cell, textHead) : lineText(cell)
      if (value.kind === 'date') return plainHead(text, 'date', () => vocabulary.headerKey(text))
      return plainHead(text, shapeOf(cell) === 'number' ? 'number' : 'none', () => text)
    },
  }
}

/** `Jan-27` as shown when the words say the month the cell holds, else the month itself: a date as header stands for its month. */
function dateHeader(cell: Cell, read: (text: string) => Head): string {
  if (cell.value.kind !== 'date') return ''
  const shown = lineText(cell)
  const iso = cell.value.date
  const isMonth = iso.endsWith('-01')
  if (!isMonth) return shown === '' ? iso : shown
  return /\p{L}/u.test(shown) && read(shown).axis === 'month' && shown.includes(iso.slice(2, 4))
    ? shown
    : iso.slice(0, 7)
}

function plainHead(text: string, kind: HeadKind, key: () => string): Head {
  return { kind, text, key, exact: false, colon: /[:：]$/.test(text) }
}

function readHead(text: string, { readHeader, headerKey, known }: Vocabulary): Head {
  const bare = text.replace(/\s*[:：]$/, '')
  if (bare === '') return plainHead(text, 'none', () => '')
  if (text.length > longest) return plainHead(text, 'long', () => '')
  const shape = textShape(bare)
  if (shape === 'number' && /^[+-]?\d[\d.,' ]*%?$/.test(bare)) return plainHead(text, 'number', () => bare)
  if (shape === 'none' && !/\p{L}/u.test(bare)) return plainHead(text, 'none', () => '')
  const key = keyOnce(() => headerKey(bare))
  const plain = (kind: HeadKind) => plainHead(text, kind, key)
  if (known.size > 0 && known.has(key())) {
    const axis = axisName(readHeader(bare))
    return { ...plain('word'), exact: true, ...(axis && { axis }) }
  }
  if (pairOf(text) !== undefined) return plain('pair')
  const reading = readHeader(bare)
  const [best] = reading.targets
  const axis = axisName(reading)
  const isUnit = reading.unit !== undefined || reading.currencies !== undefined
  const isUnitAlone = isUnit && (best === undefined || best.word === reading.unit)
  const isWord = best !== undefined && best.score >= leastScore && !isUnitAlone
  if (isWord && (shape === 'text' || axis !== undefined)) {
    return { ...plain('word'), exact: best.score >= exactScore, means: best.to, ...(axis && { axis }) }
  }
  if (axis !== undefined && (isWord || best === undefined || best.score < 1)) return { ...plain('axis'), axis }
  if (shape === 'number' || shape === 'date') return plain(shape)
  if (isUnitAlone) return plain('unit')
  return plain(/[:：]$/.test(text) && totalWord(bare) !== undefined ? 'word' : 'plain')
}

function keyOnce(work: () => string): () => string {
  const made: string[] = []
  return () => {
    const [key = work()] = made
    made[0] = key
    return key
  }
}

function axisName({ at }: HeaderReading): Head['axis'] {
  if (at === undefined) return undefined
  return at.month !== undefined
    ? 'month'
    : at.term !== undefined
      ? 'term'
      : at.volume !== undefined
        ? 'volume'
        : at.accelerator !== undefined
          ? 'accelerator'
          : undefined
}

export interface Pair {
  readonly label: string
  readonly value: string
}

const pairPattern = /^([^:：]{2,48}?)\s*[:：]\s*(\S.*)$/u

/** `Gesamt: 48.200,00 EUR`; no address of a web page, no time of day, no label without letters. */
export function pairOf(text: string): Pair | undefined {
  const match = pairPattern.exec(text)
  const [label = '', value = ''] = match?.slice(1) ?? []
  if (match === null || value.startsWith('//') || !/\p{L}{2}/u.test(label)) return undefined
  if (/\d$/.test(label) && /^\d\d\b/.test(value)) return undefined
  return { label: label.trim(), value: value.trim() }
}
