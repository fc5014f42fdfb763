// Calls about saved layouts: list, forget, rename, and files of them.
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { AppFailure } from '../../shared/contract/views.ts'
import { ok, type Result, refuse } from '../../shared/kernel/result.ts'
import { type Layout, layoutSchema } from '../../shared/quote/layout/layout.ts'
import { documentPath } from '../../shared/tender/document-path.ts'
import { writeFileAtomically } from '../store/write-file-atomically.ts'
import type { HandlersOf } from './context.ts'
import { writeRefusal } from './write-refusal.ts'

const filters = [{ name: 'Headroom layout', extensions: ['json'] }]

/** Bytes: the largest layout the schema permits is far smaller. */
const largest = 4 * 1024 * 1024

export const layoutHandlers: HandlersOf<'layouts'> = {
  'layouts.list': ({ file }, { store }) => store.layouts(file),
  'layouts.rename': ({ file, id, name }, { store }) => store.renameLayout(file, id, name),
  'layouts.remove': ({ file, id }, { store }) => store.forgetLayout(file, id, true),
  'layouts.restore': ({ file, id }, { store }) => store.forgetLayout(file, id, false),
  'layouts.pick': async (_, { dialogs }) => {
    const paths = await dialogs.openFiles({ title: 'Load a layout', filters, several: false })
    const [path] = paths ?? []
    if (path === undefined) return refuse({ kind: 'cancelled' })
    const layout = await readLayout(path)
    return layout.ok ? ok({ layout: layout.value, name: basename(path) }) : layout
  },
  'layouts.export': async ({ layout }, { dialogs }) => {
    const place = await dialogs.saveFile({
      title: 'Save the layout',
      defaultName: `${layout.name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)}.layout.json`,
      filters,
    })
    if (place === undefined) return refuse({ kind: 'cancelled' })
    try {
      await writeFileAtomically(place, `${JSON.stringify(layout, null, 2)}\n`)
      return ok({ place })
    } catch (error) {
      return refuse(writeRefusal(error))
    }
  },
}

async function readLayout(path: string): Promise<Result<Layout, AppFailure>> {
  const name = basename(path)
  const text = await readText(path)
  if (text === undefined) return noLayout(name, 'it cannot be read')
  const document = parseJson(text)
  if (document === undefined) return noLayout(name, 'it is not JSON')
  const { success, data, error } = layoutSchema.safeParse(document)
  if (success) return ok(data)
  const [issue] = error.issues
  return noLayout(name, issue === undefined ? 'it does not fit' : `${documentPath(issue.path)}: ${issue.message}`)
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return (await stat(path)).size > largest ? undefined : await readFile(path, 'utf8')
  } catch {
    return undefined
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

function noLayout(name: string, why: string): Result<never, AppFailure> {
  return refuse({
    kind: 'refused',
    what: `${name} is not a layout: ${why}`,
    fix: 'Choose a file saved with “Save layout as…”',
  })
}
