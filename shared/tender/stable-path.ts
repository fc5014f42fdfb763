// Places that stay with their element when a list is reordered: `quotes.=q7.offers.=o1.price` instead of positions.
import { documentPath, type PathParts } from './document-path.ts'

/** Prefix of a part that names a list's element by its id. */
const byId = '='

/** The place with every element that has an id of its own named by it; positions otherwise. The place need not exist. */
export function stablePath(document: unknown, parts: PathParts): string {
  const stable: (string | number)[] = []
  let node = document
  for (const part of parts) {
    const name = typeof part === 'number' && Array.isArray(node) ? ownId(node, part) : undefined
    stable.push(name === undefined ? part : byId + name)
    node = child(node, part)
  }
  return documentPath(stable)
}

/** Where a stable place lies in the document today; undefined when it is gone. */
export function resolveStablePath(document: unknown, stable: PathParts): PathParts | undefined {
  const parts: (string | number)[] = []
  let node = document
  for (const part of stable) {
    const here: string | number =
      typeof part === 'string' && Array.isArray(node)
        ? node.findIndex((_, index) => byId + ownId(node as unknown[], index) === part)
        : part
    if (here === -1 || typeof node !== 'object' || node === null || !Object.hasOwn(node, here)) return undefined
    parts.push(here)
    node = child(node, here)
  }
  return parts
}

/** True when `outer` is the same place as `inner` or holds it; both in text. */
export function holdsPath(outer: string, inner: string): boolean {
  return inner === outer || outer === '' || inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[`)
}

function child(node: unknown, part: string | number): unknown {
  if (typeof node !== 'object' || node === null || !Object.hasOwn(node, part)) return undefined
  return (node as Record<string | number, unknown>)[part]
}

/** The id of a list's element (demand rows go by their workload), when no other element has it. */
function ownId(list: readonly unknown[], index: number): string | undefined {
  const id = idOf(list[index])
  return id !== undefined && list.every((other, place) => place === index || idOf(other) !== id) ? id : undefined
}

function idOf(element: unknown): string | undefined {
  const id = child(element, 'id') ?? child(element, 'workload')
  return typeof id === 'string' ? id : undefined
}
