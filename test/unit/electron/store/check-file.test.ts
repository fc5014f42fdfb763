import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createStore } from '../../../../electron/store/create-store.ts'
import { solvedTo } from '../../../builders/priced-award.ts'
import { must, tempFolder } from '../../../builders/store.ts'
import { smallTender } from '../../../builders/tender.ts'

describe('checkContents', () => {
  it('takes a note for a note: what was exported of a run does not stand for the seal of the run', () => {
    const library = join(tempFolder(), 'library')
    const open = () => createStore({ library, who: 'Ada', clock: () => new Date() })
    const first = open()
    const { file } = must(first.create(smallTender(), 'created'))
    const { run } = must(first.recordRun(file, { name: 'x', award: solvedTo(1000, 1000) })).summary
    const detail = { run, leverageOf: run, change: 1, content: 'x', document: 'x', places: 'x', revision: 99 }
    must(first.note(file, { action: 'export', what: 'PDF of the award x', detail }))
    must(first.close())
    const again = open()
    expect(again.open(file)).toMatchObject({ ok: true, value: { runs: [{ run }] } })
    must(again.close())
  })
})
