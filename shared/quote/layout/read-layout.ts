// A layout document from JSON: its shape, and that every word in it means something; what is wrong with its path and the fix.
import { documentProblem, type Problem } from '../../kernel/problem.ts'
import { editDistance } from '../../tender/check/check-references.ts'
import { documentPath } from '../../tender/document-path.ts'
import { targetOf, targets } from '../words/targets.ts'
import { type Layout, layoutSchema } from './layout.ts'

export interface LayoutReading {
  /** Absent when a problem is an error. */
  readonly layout: Layout | undefined
  readonly problems: readonly Problem[]
}

export function readLayout(json: unknown): LayoutReading {
  const parsed = layoutSchema.safeParse(json)
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) =>
      documentProblem('error', 'layout-shape', documentPath(issue.path), lowerFirst(issue.message), fixOf(issue.path)),
    )
    return { layout: undefined, problems }
  }
  const problems = [...unknownTargets(parsed.data), ...twiceNamed(parsed.data)]
  return { layout: problems.length === 0 ? parsed.data : undefined, problems }
}

function lowerFirst(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1)
}

function fixOf(path: readonly PropertyKey[]): string {
  const [first] = path
  if (path.length === 0) return 'Write a layout as docs/layouts.md shows it'
  return first === 'schema' ? 'Write "headroom.layout/1"' : 'Correct it; docs/layouts.md lists what may stand here'
}

function unknownTargets(layout: Layout): readonly Problem[] {
  return layout.tables.flatMap((table, t) => {
    const named = [
      ...table.fields.map(({ to }, f) => [`tables[${t}].fields[${f}].to`, to] as const),
      ...Object.keys(table.fixed ?? {}).map((to) => [documentPath(['tables', t, 'fixed', to]), to] as const),
      [`tables[${t}].section`, table.section] as const,
      [`tables[${t}].sheetName`, table.sheetName] as const,
    ]
    return named.flatMap(([path, to]) => {
      if (to === undefined || targetOf(to) !== undefined) return []
      const nearest = targets.toSorted((a, b) => editDistance(to, a.to) - editDistance(to, b.to))[0]?.to ?? ''
      const fix = `Write one of the meanings in docs/layouts.md; the nearest is ${nearest}`
      return [documentProblem('error', 'layout-meaning', path, `“${to}” is nothing a field can mean`, fix)]
    })
  })
}

function twiceNamed(layout: Layout): readonly Problem[] {
  const ids = layout.tables.map(({ id }) => id)
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [
          documentProblem(
            'error',
            'layout-id',
            `tables[${index}].id`,
            `${id} stands twice`,
            'Give each table its own id',
          ),
        ],
  )
}
