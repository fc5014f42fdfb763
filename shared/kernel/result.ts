// An operation that may be refused for a reason its caller can act on; crosses threads and IPC as plain data.

/** `ok` with a value, or not `ok` with a failure: a tagged union with `kind`. Never an Error, which loses its fields over IPC. */
export type Result<T, F extends { readonly kind: string }> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: F }

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

export function refuse<F extends { readonly kind: string }>(failure: F): { readonly ok: false; readonly failure: F } {
  return { ok: false, failure }
}
