// Places that stay with their element when a list is reordered: `quotes.=q7.offers.=o1.price` instead of positions.
import { documentPath, type PathParts, parseDocumentPath } from './document-path.ts'

/** Prefix of a part that names a list's element by its id. */
const byId = '='

export interface StablePaths {
  /** The place with every element that has an id of its own named by it; positions otherwise. The place need not exist. */
  readonly stable: (parts: PathParts) => string
  /** Where a stable place lies in the document; undefined when it is not there. */
  readonly resolve: (stable: string) => PathParts | undefined
}

/** Stable places of one document. An id that stands twice in a list names nobody. */
export function stablePaths(document: unknown): StablePaths {
  const indexes = new Map<readonly unknown[], ReadonlyMap<string, number>>()
  const indexOf = (list: readonly unknown[]): ReadonlyMap<string, number> => {
    const known = indexes.get(list) ?? indexById(list)
    indexes.set(list, known)
    return known
  }
  return {
    stable: (parts) => {
      const named: (string | number)[] = []
      let node = document
      for (const part of parts) {
        const id = Array.isArray(node) && typeof part === 'number' ? idOf(node[part]) : undefined
        named.push(id !== undefined && indexOf(node as unknown[]).get(id) === part ? byId + id : part)
        node = child(node, part)
      }
      return documentPath(named)
    },
    resolve: (stable) => {
      const parts: (string | number)[] = []
      let node = document
      for (const part of parseDocumentPath(stable) ?? []) {
        const here = typeof part === 'string' && Array.isArray(node) ? indexOf(node).get(part.slice(byId.length)) : part
        if (here === undefined || !has(node, here)) return undefined
        parts.push(here)
        node = child(node, here)
      }
      return parts
    },
  }
}

/** True when `outer` is the same place as `inner` or holds it; both as text. */
export function holdsPath(outer: string, inner: string): boolean {
  return inner === outer || outer === '' || inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[`)
}

function indexById(list: readonly unknown[]): ReadonlyMap<string, number> {
  const index = new Map<string, number>()
  for (const [position, element] of list.entries()) {
    const id = idOf(element)
    if (id !== undefined) index.set(id, index.has(id) ? -1 : position)
  }
  return index
}

/** Elements go by their id, demand rows by their workload. */
function idOf(element: unknown): string | undefined {
  const id = child(element, 'id') ?? child(element, 'workload')
  return typeof id === 'string' ? id : undefined
}

function child(node: unknown, part: string | number): unknown {
  return has(node, part) ? (node as Record<string | number, unknown>)[part] : undefined
}

function has(node: unknown, part: string | number): boolean {
  return typeof node === 'object' && node !== null && Object.hasOwn(node, part)
}
