// A numbered step from one version of the tender file to the next.

/** Statements run in order, all pending migrations in one transaction. A released migration never changes. */
export interface Migration {
  readonly version: number
  readonly name: string
  readonly statements: readonly string[]
}
