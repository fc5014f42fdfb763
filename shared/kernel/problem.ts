// Something about the user's data that is wrong or doubtful: what, where, how bad, and how to mend it. Reading goes on.

/** A cell of a source file (`address` in A1 style, absent for a whole sheet), or a path inside a tender document. */
export type Place =
  | { readonly kind: 'cell'; readonly file: string; readonly sheet: string; readonly address?: string }
  | { readonly kind: 'document'; readonly path: string }

/**
 * `error`: this value cannot be used, the row or document is refused until it is mended.
 * `question`: two readings are possible and a person must choose.
 * `warning`: used as it stands, but a careful buyer would look. `note`: for the record.
 */
export type Severity = 'error' | 'question' | 'warning' | 'note'

export interface Problem {
  readonly code: string
  readonly what: string
  readonly where: Place
  readonly severity: Severity
  readonly fix: string
}

/** Where a problem lies, as a person reads it: `bid.xlsx › Offers › D7` or `quotes[2].offers[0].price`. */
export function describePlace(place: Place): string {
  if (place.kind === 'document') return place.path === '' ? 'the document' : place.path
  return [place.file, place.sheet, place.address].filter((part) => part !== undefined && part !== '').join(' › ')
}

/** Words as one sentence: with a full stop at its end, unless it ends in a mark of its own. */
export function withStop(words: string): string {
  const plain = words.trimEnd()
  return plain === '' || /[.?!…:]$/.test(plain) ? plain : `${plain}.`
}

/** What is wrong and how to mend it, as a person reads them one after the other. */
export function describeProblem({ what, fix }: Pick<Problem, 'what' | 'fix'>): string {
  return `${withStop(what)} ${fix}`.trimEnd()
}

export function documentProblem(severity: Severity, code: string, path: string, what: string, fix: string): Problem {
  return { code, what, where: { kind: 'document', path }, severity, fix }
}
