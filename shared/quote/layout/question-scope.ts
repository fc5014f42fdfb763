// Whose quotes wait for the answer to a question of a layout: only those the answer could change.
import type { LayoutInFile } from './place-layout.ts'
import type { LayoutProposal, LayoutQuestion } from './proposal.ts'

export function holdsBack({ vendors }: Pick<LayoutQuestion, 'vendors'>, vendor: string): boolean {
  return vendors?.includes(vendor) ?? true
}

/** True when confirming the proposal lets a quote go in, though questions about others are open. */
export function freesSome({ questions }: Pick<LayoutProposal, 'questions'>, vendors: readonly string[]): boolean {
  return vendors.some((vendor) => vendor !== '' && !questions.some((one) => holdsBack(one, vendor)))
}

/** Each question with the vendors it holds back: those it names itself, else those with offers in the tables its answers change. */
export function withVendors(
  questions: readonly LayoutQuestion[],
  placed: LayoutInFile,
  vendorsOf: ReadonlyMap<string, readonly string[]>,
): readonly LayoutQuestion[] {
  return questions.map((question): LayoutQuestion => {
    const { vendors: own, ...rest } = question
    const vendors = vendorsHeld(question, placed, vendorsOf)
    return vendors === undefined || vendors.length === 0 ? rest : { ...rest, vendors }
  })
}

/** Undefined for every vendor: an answer to what holds for the whole file, or to whose offers they are, may change each quote. */
function vendorsHeld(
  { code, options, typed, vendors }: LayoutQuestion,
  { layout }: LayoutInFile,
  vendorsOf: ReadonlyMap<string, readonly string[]>,
): readonly string[] | undefined {
  const edits = options.flatMap((option) => option.edits)
  if (code === 'vendor' || edits.some(({ path, value }) => path.endsWith('.to') && value === 'vendor')) return undefined
  const changed = [...edits.map(({ path }) => path), ...(typed === undefined ? [] : [typed.path])].filter(
    (path) => !path.startsWith('additions.'),
  )
  const tables = [...new Set(changed.map((path) => /^tables\[\d+\]/.exec(path)?.[0]))]
  const isOffers = (table: string | undefined) =>
    layout.tables.some(({ use }, index) => use === 'offers' && table === `tables[${index}]`)
  if (!tables.every(isOffers)) return undefined
  // What is nobody's may become anybody's who has offers there.
  if (vendors !== undefined && !vendors.includes('')) return vendors
  return [...new Set(tables.flatMap((table) => vendorsOf.get(table ?? '') ?? []))]
}
