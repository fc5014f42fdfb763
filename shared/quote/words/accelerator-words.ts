// Product names of accelerators as vendors write them in headers: `H100`, `NVIDIA H200 SXM 141 GB`, `MI300X OAM`, `TPU v5p`.

const makers = '(?:nvidia|amd|intel|google|aws|hgx|dgx|instinct|geforce|tesla)'
const models = [
  'h(?:20|100|200|800)',
  'gh200',
  'g?b(?:100|200|300)',
  'a(?:10g?|16|30|40|100|800)',
  'v100s?',
  'p(?:40|100)',
  'l(?:4|20|40s?)',
  't4',
  'rtx[ -]?(?:pro[ -]?)?(?:a?\\d{4}(?: ?ti)?|6000 ada)',
  'mi ?\\d{3}[axp]?',
  'tpu[ -]?v\\d[ep]?',
  'gaudi[ -]?\\d',
  'trainium ?\\d?',
  'inferentia ?\\d?',
].join('|')
const variants =
  'sxm ?\\d?|pcie|nvl ?\\d*|oam|ubb|hbm\\d?e?|ultra|superchip|ada|hgx|dgx|\\d{2,4} ?gi?b|gpus?(?![-/ ]?h(?:ou)?rs?\\b)'

/** With its maker before it, its variant and memory behind it. */
const named = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${makers}[ -]+){0,3}(?:${models})(?:[ -]?\\(?(?<![\\p{L}\\p{N}])(?:${variants})\\)?){0,6}(?![\\p{L}\\p{N}])`,
  'giu',
)

export interface NamedAccelerator {
  /** As written: `H100 SXM`. Several names in one text are one stretch, `H100 / H200`, which only a person can part. */
  readonly name: string
  /** The text without it. */
  readonly rest: string
}

/** The accelerator a text names; undefined when it names none. */
export function acceleratorIn(written: string): NamedAccelerator | undefined {
  const text = written.replace(/\s+/g, ' ')
  const found = [...text.matchAll(named)]
  const [first, last] = [found[0], found.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const fullest = found.reduce((best, one) => (one[0].length > best[0].length ? one : best))
  // A group `H100` over its variants `H100 SXM` and `H100 PCIe` is named twice.
  const isOne = found.every(([one]) => fullest[0].toLowerCase().includes(one.toLowerCase()))
  const end = last.index + last[0].length
  const name = isOne ? fullest[0] : text.slice(first.index, end)
  return { name: name.trim(), rest: without(text, isOne ? found : [first], isOne ? 0 : end) }
}

/** What a price is for, `USD/H100/hour`, or a node has, `8x H100`, stays a noun. */
const nounBefore = /(?:\S\/ ?|^\/|\d ?[x×] ?|\b(?:per|pro|je|par|por) )$/iu

function without(text: string, found: readonly RegExpMatchArray[], end: number): string {
  let [rest, at] = ['', 0]
  for (const match of found) {
    const start = match.index ?? 0
    const before = text.slice(at, start)
    rest += before + (nounBefore.test(before) ? 'gpu' : ' ')
    at = Math.max(end, start + match[0].length)
  }
  return (rest + text.slice(at)).replace(/\s+/g, ' ').trim()
}

/** Letters and figures in few words, as products are called: `Zeta-9`, `QX 400`; true also for names nobody knows yet. */
export function looksLikeModel(text: string): boolean {
  const words = text.trim().split(/[\s_-]+/)
  const isPlain = /^[\p{L}\p{N}\s_.-]{2,40}$/u.test(text.trim())
  return isPlain && words.length <= 4 && /\p{L}/u.test(text) && /\d/.test(text)
}
