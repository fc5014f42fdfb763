// Unknown JSON becomes a tender with problems: shape first, then what a careful buyer would check. Nothing is changed or dropped.
import type { z } from 'zod'
import { documentProblem, type Problem } from '../kernel/problem.ts'
import { checkTender } from './check/check-tender.ts'
import { documentPath } from './document-path.ts'
import { type Tender, tenderSchema } from './tender.ts'

export interface TenderReading {
  /** Absent when the shape is wrong. The very document that was given: unknown fields are kept. */
  readonly tender: Tender | undefined
  readonly problems: readonly Problem[]
}

/** Parses and checks a tender document. Errors make it unusable; the rest is for the buyer to see. */
export function readTender(json: unknown): TenderReading {
  const parsed = tenderSchema.safeParse(json)
  const issues = parsed.success ? [] : parsed.error.issues
  const unknown = issues.filter((issue) => issue.code === 'unrecognized_keys').flatMap(unknownFields)
  const wrong = issues.filter((issue) => issue.code !== 'unrecognized_keys').map(shapeProblem)
  if (wrong.length > 0) return { tender: undefined, problems: [...wrong, ...unknown] }
  // Only unknown fields were found, so the document has the shape of a Tender: every known field passed its schema.
  const tender = json as Tender
  return { tender, problems: [...checkTender(tender), ...unknown] }
}

function unknownFields(issue: z.core.$ZodIssue): readonly Problem[] {
  const keys = issue.code === 'unrecognized_keys' ? issue.keys : []
  return keys.map((key) =>
    documentProblem(
      'note',
      'unknown-field',
      documentPath([...issue.path, key]),
      'this field is not known, so it is kept but not used',
      'Check its spelling, or leave it',
    ),
  )
}

function shapeProblem(issue: z.core.$ZodIssue): Problem {
  const path = documentPath(issue.path)
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) {
    return documentProblem('error', 'missing-field', path, 'this field is required', `Give ${path} a value`)
  }
  return documentProblem(
    'error',
    `shape-${issue.code.replaceAll('_', '-')}`,
    path,
    lowerFirst(issue.message),
    fixFor(issue),
  )
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

function fixFor(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `Use one of: ${issue.values.join(', ')}`
    case 'too_small':
      return `Use at least ${issue.minimum}`
    case 'too_big':
      return `Use at most ${issue.maximum}; a share is 0 to 1, not a percentage`
    case 'invalid_type':
      return `Use a ${issue.expected}`
    default:
      return 'Correct the value; the JSON Schema (headroom schema tender) says what fits'
  }
}
