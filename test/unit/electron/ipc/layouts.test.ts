import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importCommit } from '../../../builders/import-commit.ts'
import { buildLayout } from '../../../builders/proposal.ts'
import { must, tempFolder } from '../../../builders/store.ts'
import { smallTender } from '../../../builders/tender.ts'
import { testApp } from '../../../harness/test-app.ts'

const layout = buildLayout()
const folder = tempFolder()
const place = join(folder, 'norvale.layout.json')

describe('calls about layouts', () => {
  const answers: { open?: string; save?: string } = {}
  let app: Awaited<ReturnType<typeof testApp>>
  beforeAll(async () => {
    app = await testApp(smallTender(), {
      openFiles: async () => (answers.open === undefined ? undefined : [answers.open]),
      saveFile: async () => answers.save,
    })
    must(await app.store.commitImport(app.file, randomUUID(), { ...importCommit(2), layouts: [layout] }))
  })
  afterAll(() => app.close())

  it('list, rename, forget and recall', async () => {
    const { file, call } = app
    const [saved] = must(await call('layouts.list', { file }))
    expect(saved).toMatchObject({ layout, inTender: true })
    const [renamed] = must(await call('layouts.rename', { file, id: saved?.id ?? '', name: 'Norvale, short list' }))
    expect(renamed?.layout.name).toBe('Norvale, short list')
    expect(must(await call('layouts.remove', { file, id: renamed?.id ?? '' }))).toEqual([])
    expect(must(await call('layouts.restore', { file, id: renamed?.id ?? '' }))).toHaveLength(1)
  })

  it('write a layout that reads back the same', async () => {
    answers.save = place
    answers.open = place
    expect(must(await app.call('layouts.export', { layout }))).toEqual({ place })
    expect(readFileSync(place, 'utf8')).toContain('\n  "schema": "headroom.layout/1"')
    expect(must(await app.call('layouts.pick', {}))).toEqual({ layout, name: 'norvale.layout.json' })
  })

  it('say why a file is no layout', async () => {
    for (const [text, why] of [
      ['{"schema": "headroom.layout/1", "name": "x", "tables": []}', 'tables: '],
      ['{"schema": ', 'it is not JSON'],
      [' '.repeat(5 * 1024 * 1024), 'it cannot be read'],
    ] as const) {
      answers.open = join(folder, 'bad.json')
      writeFileSync(answers.open, text)
      const reply = await app.call('layouts.pick', {})
      expect(!reply.ok && 'what' in reply.failure && reply.failure.what).toContain(`bad.json is not a layout: ${why}`)
    }
  })

  it('do nothing when the buyer cancels', async () => {
    delete answers.open
    delete answers.save
    for (const reply of [await app.call('layouts.pick', {}), await app.call('layouts.export', { layout })])
      expect(reply).toEqual({ ok: false, failure: { kind: 'cancelled' } })
  })
})
