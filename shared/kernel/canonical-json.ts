// The one byte-for-byte JSON of a value (RFC 8785), so that equal documents have equal hashes.
import canonicalize from 'canonicalize'

/** RFC 8785 text of a JSON value; `undefined` members are left out. Throws on NaN and infinities: those never reach a document. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('value has no JSON form')
  return text
}
