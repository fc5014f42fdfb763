// Changes a layout by edits, as an answer to a question or a correction on the screen does.
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { type PathParts, parseDocumentPath } from '../../tender/document-path.ts'
import { type Layout, layoutSchema } from './layout.ts'
import type { LayoutEdit } from './proposal.ts'

/** The place that does not exist or cannot hold the value. */
export interface LayoutEditFailure {
  readonly kind: 'no-such-place'
  readonly path: string
}

/** Applies the edits one after the other; members on the way that are missing are made. The layout given stays as it is. */
export function editLayout(layout: Layout, edits: readonly LayoutEdit[]): Result<Layout, LayoutEditFailure> {
  let document: unknown = layout
  for (const { path, value } of edits) {
    const parts = parseDocumentPath(path)
    const changed = parts === undefined || parts.length === 0 ? undefined : put(document, parts, value)
    if (changed === undefined) return refuse({ kind: 'no-such-place', path })
    document = changed.node
  }
  const parsed = layoutSchema.safeParse(document)
  return parsed.success ? ok(parsed.data) : refuse({ kind: 'no-such-place', path: edits.at(-1)?.path ?? '' })
}

function put(node: unknown, [part, ...rest]: PathParts, value: unknown): { readonly node: unknown } | undefined {
  if (Array.isArray(node)) {
    const length = rest.length === 0 && value !== undefined ? node.length : node.length - 1
    return typeof part === 'number' && part <= length ? putInList(node, part, rest, value) : undefined
  }
  const inside = node ?? {}
  if (typeof inside !== 'object' || typeof part !== 'string') return undefined
  const before = Object.hasOwn(inside, part) ? (inside as Readonly<Record<string, unknown>>)[part] : undefined
  const after = rest.length === 0 ? { node: value } : put(before, rest, value)
  if (after === undefined) return undefined
  // Entries, not assignment: a member called `__proto__` must not become a prototype.
  const entries = Object.entries(inside).filter(([key]) => key !== part || after.node !== undefined)
  if (after.node === undefined) return { node: Object.fromEntries(entries) }
  if (!Object.hasOwn(inside, part)) return { node: Object.fromEntries([...entries, [part, after.node]]) }
  return { node: Object.fromEntries(entries.map(([key, old]) => [key, key === part ? after.node : old])) }
}

function putInList(list: readonly unknown[], index: number, rest: PathParts, value: unknown) {
  if (rest.length > 0) {
    const inner = put(list[index], rest, value)
    return inner === undefined ? undefined : { node: list.with(index, inner.node) }
  }
  if (value === undefined) return { node: list.toSpliced(index, 1) }
  return { node: list.toSpliced(index, 1, value) }
}
