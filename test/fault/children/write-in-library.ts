// Changes a tender of a library without end and prints each revision once it is kept.
import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { createStore } from '../../../electron/store/create-store.ts'
import { must } from '../../builders/store.ts'
import { smallTender } from '../../builders/tender.ts'

const [library = ''] = process.argv.slice(2)
const store = createStore({ library, who: 'writer', clock: () => new Date() })
const { file } = must(store.create(smallTender(), 'created'))
for (let step = 1; ; step += 1) {
  const edits = [{ path: 'budget', value: step }]
  writeSync(1, `${must(store.edit(file, randomUUID(), 'step', edits)).revision}\n`)
}
