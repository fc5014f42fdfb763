// The question what lines that differ only in term are: the same capacity at several terms, or capacity of its own each.
import type { LayoutQuestion } from './proposal.ts'
import type { TermLines } from './term-lines.ts'

const mostCells = 50
/** Offers named in an example at most. */
const mostNamed = 4

/** One question a table; its examples name the first lines it is about. */
export function termsQuestions(terms: readonly TermLines[], file: string): readonly LayoutQuestion[] {
  const tables = [...new Set(terms.map(({ table }) => table))]
  return tables.flatMap((path): readonly LayoutQuestion[] => {
    const own = terms.filter(({ table }) => table === path)
    const [first] = own
    const sheet = first?.places[0]?.sheet ?? ''
    const cells = own.flatMap(({ places }) =>
      places.flatMap((place) => (place.sheet === sheet && place.address !== undefined ? [place.address] : [])),
    )
    const [address] = cells
    const named = first?.offers.slice(0, mostNamed) ?? []
    return [
      {
        id: `${path} terms`,
        code: 'terms',
        what: 'These lines differ only in term. Can more than one be awarded?',
        where: { kind: 'cell', file, sheet, ...(address === undefined ? {} : { address }) },
        cells: cells.slice(0, mostCells),
        vendors: [...new Set(own.map(({ vendor }) => vendor))],
        options: [
          {
            label: 'no, it is one capacity at several terms',
            example: `only one of ${named.join(', ')}`,
            edits: [{ path: `${path}.terms`, value: 'one-of' }],
          },
          {
            label: 'yes, each line is capacity of its own',
            example: `${named.join(' and ')} together`,
            edits: [{ path: `${path}.terms`, value: 'each' }],
          },
        ],
      },
    ]
  })
}
