// Which questions wait for another: what its answer may settle is not asked beside it.
import type { LayoutQuestion } from './proposal.ts'

/** Asked of the field already: the same doubt, settled by an edit at the same place. */
export function isSame(one: LayoutQuestion, other: LayoutQuestion): boolean {
  const paths = new Set(other.options.flatMap(({ edits }) => edits.map(({ path }) => path)))
  return one.code === other.code && one.options.some(({ edits }) => edits.some(({ path }) => paths.has(path)))
}

/** A field that may hold what is missing is asked about first; only when it does not is the missing value itself. */
export function mayAnswer(ofField: LayoutQuestion, ofRecords: LayoutQuestion): boolean {
  const path = ofRecords.typed?.path ?? ''
  const [table, to] = path.split('.fixed.')
  return (
    (ofField.code === 'meaning' || ofField.code === 'unit-changed') && to !== undefined && gives(ofField, table, [to])
  )
}

function gives({ options }: LayoutQuestion, table: string | undefined, targets: readonly string[]): boolean {
  return options.some(({ edits }) =>
    edits.some(({ path, value }) => path.startsWith(`${table}.fields`) && targets.some((to) => value === to)),
  )
}

/** How a price is counted, which shows the kind of offer. */
const ofPrice: ReadonlySet<string> = new Set(['unit', 'per-node', 'number-format'])

/** The price shows what kind of offer it is: while it is open, and for the same vendors, the kind is not asked. */
export function waitsForPrice(question: LayoutQuestion, all: readonly LayoutQuestion[]): boolean {
  const table = /^(.*)\.fixed\.kind$/.exec(question.options[0]?.edits[0]?.path ?? '')?.[1]
  if (question.code !== 'kind' || table === undefined) return false
  return all.some((other) => {
    const { code, options, typed, vendors } = other
    const paths = [...options.flatMap(({ edits }) => edits.map(({ path }) => path)), typed?.path ?? '']
    const isOfTable = paths.some((path) => path.startsWith(`${table}.`))
    const isOfPrice =
      ofPrice.has(code) || ((code === 'meaning' || code === 'unit-changed') && gives(other, table, prices))
    const holdsAll = vendors === undefined || question.vendors?.every((vendor) => vendors.includes(vendor)) === true
    return isOfTable && isOfPrice && holdsAll
  })
}

const prices: readonly string[] = ['price', 'price.list']
