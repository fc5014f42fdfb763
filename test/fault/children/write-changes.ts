// Changes a tender file without end and prints each command's id once it is kept; `early` breaks that promise, as the control.
import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { createStore } from '../../../electron/store/create-store.ts'
import { importCommit } from '../../builders/import-commit.ts'
import { must } from '../../builders/store.ts'
import { smallTender } from '../../builders/tender.ts'

const [path = '', mode = 'kept'] = process.argv.slice(2)
const store = createStore({ who: 'writer', clock: () => new Date() })
const known = store.openPath(path)
const { file } = known.ok ? known.value : must(store.createAt(path, smallTender(), 'created'))
const first = must(store.view(file)).revision

for (let step = first; ; step += 1) {
  const command = randomUUID()
  const promise = () => writeSync(1, `${command}\n`)
  if (mode === 'early') promise()
  if (step % 5 === 4) must(store.commitImport(file, command, importCommit(step, 3)))
  else if (step % 7 === 6) must(store.undo(file, command))
  else must(store.edit(file, command, `step ${step}`, [{ path: `demand[0].quantity[${step % 12}]`, value: step }]))
  if (mode !== 'early') promise()
}
