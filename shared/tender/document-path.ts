// Places inside a document as text: `quotes[2].offers[0].price`, with names that hold punctuation in quotes: `capacityFactor["GB200.1"]`.

export type PathParts = readonly (string | number)[]

const plainName = /^[^.[\]"]+$/

/** `['quotes', 2, 'offers', 0]` → `quotes[2].offers[0]`. */
export function documentPath(parts: readonly PropertyKey[]): string {
  return parts
    .map((part, index) => {
      if (typeof part === 'number') return `[${part}]`
      const name = String(part)
      if (!plainName.test(name)) return `[${JSON.stringify(name)}]`
      return index === 0 ? name : `.${name}`
    })
    .join('')
}

const step = /\[(\d{1,9})\]|\[("(?:[^"\\]|\\.)*")\]|(\.?)([^.[\]"]+)/y

/** The inverse of `documentPath`; undefined when the text is no path. */
export function parseDocumentPath(text: string): PathParts | undefined {
  const parts: (string | number)[] = []
  let at = 0
  while (at < text.length) {
    step.lastIndex = at
    const match = step.exec(text)
    if (match === null) return undefined
    const [whole, index, quoted, dot, name] = match
    if (index !== undefined) parts.push(Number(index))
    else if (quoted !== undefined) {
      const parsed = parseQuoted(quoted)
      if (parsed === undefined) return undefined
      parts.push(parsed)
    } else if (name === undefined || (dot === '') !== (at === 0)) return undefined
    else parts.push(name)
    at += whole.length
  }
  return parts
}

function parseQuoted(text: string): string | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
