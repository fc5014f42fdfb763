// What separates the values of a text file: the sign that stands equally often in most of its lines.

/** Where decimals are written with a comma, values are separated by semicolons: of two that fit equally well, the comma is the last. */
const candidates = [';', '\t', '|', ','] as const

/** Characters and lines looked at. */
const looked = 100_000
const linesLooked = 200

/** A comma when there is no sign of any. */
export function guessSeparator(text: string): string {
  const head = text.length > looked ? text.slice(0, text.lastIndexOf('\n', looked) + 1 || looked) : text
  // What stands in a quoted value separates nothing.
  const bare = head.replace(/(^|[;\t|,\r\n])"[^"]*(?:""[^"]*)*"/g, '$1')
  const lines = bare.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '')
  const counted = lines.slice(0, linesLooked)
  // A comma between digits may be a decimal comma.
  const plain = counted.map((line) => line.replace(/(\d),(?=\d)/g, '$1'))
  const fits = candidates.map((sign) => ({ sign, fit: fitOf(plain, sign) }))
  const best = fits.reduce((most, one) => (one.fit > most.fit ? one : most))
  return best.fit === 0 ? ',' : best.sign
}

/** Lines that have the sign, and again those that have it as often as most do: titles and notes have it seldom, tables alike. */
function fitOf(lines: readonly string[], sign: string): number {
  const counts = lines.map((line) => line.split(sign).length - 1).filter((count) => count > 0)
  const frequencies = new Map<number, number>()
  for (const count of counts) frequencies.set(count, (frequencies.get(count) ?? 0) + 1)
  return counts.length + Math.max(0, ...frequencies.values())
}
