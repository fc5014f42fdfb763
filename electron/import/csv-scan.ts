// Separated values, record by record: quotes, doubled quotes and line breaks within them, records of any length. Source: RFC 4180.

export interface CsvFault {
  /** Line of the file, from 1, in which the quoted value begins that does not end as one. */
  readonly line: number
}

/** Gives each value with its record and place, both from 0; what comes back is the first fault, at which it stops. */
export function scanCsv(
  text: string,
  delimiter: string,
  give: (record: number, place: number, value: string) => void,
): CsvFault | undefined {
  const separator = delimiter.charCodeAt(0)
  let record = 0
  let place = 0
  let at = 0
  while (at < text.length) {
    let end: number
    if (text.charCodeAt(at) === quote) {
      const close = closingQuote(text, at)
      end = close < 0 ? -1 : skipSpaces(text, close + 1)
      if (end < 0 || !(end >= text.length || isEnd(text.charCodeAt(end), separator))) return { line: lineAt(text, at) }
      give(record, place, text.slice(at + 1, close).replaceAll('""', '"'))
    } else {
      end = at
      while (end < text.length && !isEnd(text.charCodeAt(end), separator)) end += 1
      give(record, place, text.slice(at, end))
    }
    if (text.charCodeAt(end) === separator) place += 1
    else {
      record += 1
      place = 0
      if (text.charCodeAt(end) === carriageReturn && text.charCodeAt(end + 1) === lineFeed) end += 1
    }
    at = end + 1
  }
  return undefined
}

const quote = 34
const lineFeed = 10
const carriageReturn = 13

function isEnd(code: number, separator: number): boolean {
  return code === separator || code === lineFeed || code === carriageReturn
}

/** -1 when there is none. */
function closingQuote(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text.charCodeAt(at + 1) !== quote) return at
  }
  return -1
}

function skipSpaces(text: string, from: number): number {
  let at = from
  while (text.charCodeAt(at) === 32) at += 1
  return at
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split(/\r\n|\r|\n/).length
}
