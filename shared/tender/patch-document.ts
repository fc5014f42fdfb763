// Small changes to a document, each with the change that takes it back: what editing, undo and redo are made of.
import { ok, type Result, refuse } from '../kernel/result.ts'
import { documentPath, type PathParts } from './document-path.ts'

/** `set` on an array's length appends; `remove` in an array closes the gap; `insert` opens one. Values are JSON. */
export type Patch =
  | { readonly op: 'set'; readonly path: PathParts; readonly value: unknown }
  | { readonly op: 'insert'; readonly path: PathParts; readonly value: unknown }
  | { readonly op: 'remove'; readonly path: PathParts }

/** `path` is the first place that does not exist or cannot hold the change. */
export interface PatchFailure {
  readonly kind: 'no-such-place'
  readonly path: string
}

export interface Patched {
  readonly document: unknown
  /** Takes the patches back when applied in this order. */
  readonly inverse: readonly Patch[]
}

/** Applies patches one after the other, sharing what does not change. The document given is never touched. */
export function patchDocument(document: unknown, patches: readonly Patch[]): Result<Patched, PatchFailure> {
  let current = document
  const inverse: Patch[] = []
  for (const patch of patches) {
    const done = applyOne(current, patch, 0)
    if (done === undefined) return refuse({ kind: 'no-such-place', path: documentPath(patch.path) })
    current = done.node
    inverse.unshift(done.inverse)
  }
  return ok({ document: current, inverse })
}

interface Applied {
  readonly node: unknown
  readonly inverse: Patch
}

function applyOne(node: unknown, patch: Patch, depth: number): Applied | undefined {
  const part = patch.path[depth]
  if (part === undefined || typeof node !== 'object' || node === null) return undefined
  if (depth === patch.path.length - 1) {
    if (Array.isArray(node)) return typeof part === 'number' ? changeArray(node, part, patch) : undefined
    return typeof part === 'string' ? changeObject(node, part, patch) : undefined
  }
  if (Array.isArray(node) !== (typeof part === 'number') || !Object.hasOwn(node, part)) return undefined
  const inner = applyOne((node as Record<string | number, unknown>)[part], patch, depth + 1)
  if (inner === undefined) return undefined
  const copy = Array.isArray(node) ? node.with(Number(part), inner.node) : withMember(node, String(part), inner.node)
  return { node: copy, inverse: inner.inverse }
}

function changeArray(list: readonly unknown[], index: number, patch: Patch): Applied | undefined {
  const { path } = patch
  const inside = index < list.length
  if (patch.op === 'remove') {
    if (!inside) return undefined
    return { node: list.toSpliced(index, 1), inverse: { op: 'insert', path, value: list[index] } }
  }
  if (index > list.length) return undefined
  if (patch.op === 'set' && inside)
    return { node: list.with(index, patch.value), inverse: { op: 'set', path, value: list[index] } }
  return { node: list.toSpliced(index, 0, patch.value), inverse: { op: 'remove', path } }
}

function changeObject(node: object, name: string, patch: Patch): Applied | undefined {
  const { path } = patch
  const present = Object.hasOwn(node, name)
  const back: Patch = present
    ? { op: 'set', path, value: (node as Record<string, unknown>)[name] }
    : { op: 'remove', path }
  if (patch.op === 'set') return { node: withMember(node, name, patch.value), inverse: back }
  if (patch.op === 'insert' || !present) return undefined
  return { node: Object.fromEntries(Object.entries(node).filter(([key]) => key !== name)), inverse: back }
}

/** Entries, not spread and assignment: a member called `__proto__` stays a member. */
function withMember(node: object, name: string, value: unknown): object {
  const entries = Object.entries(node)
  return Object.hasOwn(node, name)
    ? Object.fromEntries(entries.map(([key, old]) => [key, key === name ? value : old]))
    : Object.fromEntries([...entries, [name, value]])
}
