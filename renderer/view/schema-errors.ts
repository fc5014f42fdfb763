// What a schema says against a form's value, by field path, so that each control shows its own mistake.
import { documentPath } from '../../shared/tender/document-path.ts'

interface Schema {
  safeParse(value: unknown): {
    readonly success: boolean
    readonly error?:
      | { readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] }
      | undefined
  }
}

/** Empty when the value fits; the value's own mistakes stand under the empty path. */
export function schemaErrors(schema: Schema, value: unknown): Readonly<Record<string, string>> {
  const { error } = schema.safeParse(value)
  const entries = (error?.issues ?? []).map((issue) => [documentPath(issue.path), inWords(issue.message)] as const)
  // The first issue of a field is the one to mend first.
  return Object.fromEntries([...entries].reverse())
}

function inWords(message: string): string {
  if (/received undefined/.test(message)) return 'Needed'
  const words = message.replace(/^(Invalid input|Too small|Too big): /, '')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
