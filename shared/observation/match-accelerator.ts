// Which accelerator of a tender a price list means: the same name, or the same words of it with nothing else unknown beside them.
import type { Accelerator } from '../tender/workload.ts'

/** Makers and trimmings, which tell no two accelerators apart. */
const trimmings = new Set(
  'nvidia amd intel google tesla geforce instinct radeon gpu gpus accelerator tensor core vram hbm hbm2 hbm2e hbm3 hbm3e'.split(
    ' ',
  ),
)

interface Words {
  /** Everything that names the product: `h100`, `rtx`, `4090`. */
  readonly product: readonly string[]
  /** `80gb`; absent when not said. */
  readonly memory?: string
  /** `sxm`, `pcie`, `nvl`, `oam`; absent when not said. */
  readonly form?: string
}

/** `NVIDIA H100-80GB (SXM5)` → product h100, memory 80gb, form sxm. */
function wordsOf(text: string): Words {
  const tokens = text
    .toLowerCase()
    .replace(/(\d)\s*(?:gib|gb)\b/g, '$1gb')
    .split(/[^a-z0-9]+/)
    .filter((token) => token !== '' && !trimmings.has(token))
  const memory = tokens.find((token) => /^\d+gb$/.test(token))
  const form = tokens.map(formOf).find((found) => found !== undefined)
  const product = tokens.filter((token) => !/^\d+gb$/.test(token) && formOf(token) === undefined)
  return { product, ...(memory === undefined ? {} : { memory }), ...(form === undefined ? {} : { form }) }
}

function formOf(token: string): string | undefined {
  if (/^sxm\d?$/.test(token)) return 'sxm'
  return ['pcie', 'nvl', 'oam'].find((form) => form === token)
}

/** Different where both say something. */
function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b
}

/** `RTX 4090` and `RTX4090` are the same. */
const squeezed = (words: readonly string[]): string => words.join('')

/** How much one says that the other is silent about: 0 when both say the same; undefined when they are not the same thing. */
function distance(word: Words, named: Words): number | undefined {
  if (named.product.length === 0 || squeezed(word.product) !== squeezed(named.product)) return undefined
  if (differ(word.memory, named.memory) || differ(word.form, named.form)) return undefined
  return Number(word.memory !== named.memory) + Number(word.form !== named.form)
}

/**
 * A function from a list's words to the id of the tender's accelerator, undefined when none fits, or two fit
 * equally well. Id and name of an accelerator count together: an `H100` named `H100 SXM 80 GB` is not meant by `H100 PCIe`.
 */
export function createMatcher(accelerators: readonly Accelerator[]): (word: string) => string | undefined {
  const exactly = new Map<string, string>()
  for (const { id, name } of accelerators) {
    exactly.set(id.toLowerCase(), id)
    if (name !== undefined && !exactly.has(name.toLowerCase())) exactly.set(name.toLowerCase(), id)
  }
  const named = accelerators.map(({ id, name }) => {
    const [byId, byName] = [wordsOf(id), wordsOf(name ?? id)]
    const memory = byId.memory ?? byName.memory
    const form = byId.form ?? byName.form
    const said = { ...(memory === undefined ? {} : { memory }), ...(form === undefined ? {} : { form }) }
    return {
      id,
      names: [
        { product: byId.product, ...said },
        { product: byName.product, ...said },
      ],
    }
  })
  const known = new Map<string, string | undefined>()
  const search = (word: string): string | undefined => {
    const same = exactly.get(word.trim().toLowerCase())
    if (same !== undefined) return same
    const words = wordsOf(word)
    const found = named.flatMap(({ id, names }) => {
      const distances = names.flatMap((name) => distance(words, name) ?? [])
      return distances.length === 0 ? [] : [{ id, distance: Math.min(...distances) }]
    })
    const nearest = found.filter((one) => found.every((other) => one.distance <= other.distance))
    return nearest.length === 1 ? nearest[0]?.id : undefined
  }
  return (word) => {
    if (!known.has(word)) known.set(word, search(word))
    return known.get(word)
  }
}

/** The words the buyer has given a meaning, or said to leave alone (null), before the matcher is asked. */
export function withMeanings(
  match: (word: string) => string | undefined,
  meanings: ReadonlyMap<string, string | null>,
): (word: string) => string | undefined {
  return (word) => {
    const given = meanings.get(word)
    return given === undefined ? match(word) : (given ?? undefined)
  }
}
