// Imports one price list after the other into a tender file and prints each command's id once its list is kept.
import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { createStore } from '../../../electron/store/create-store.ts'
import { listCommit } from '../../builders/list-commit.ts'
import { must } from '../../builders/store.ts'
import { smallTender } from '../../builders/tender.ts'

const [path = '', rows = '1'] = process.argv.slice(2)
const store = createStore({ who: 'writer', clock: () => new Date() })
const known = store.openPath(path)
const { file, revision } = known.ok ? known.value : must(store.createAt(path, smallTender(), 'created'))
for (let list = 0; list < 20; list += 1) {
  const command = randomUUID()
  must(store.commitImport(file, command, listCommit(Number(rows), revision * 100 + list)))
  writeSync(1, `${command}\n`)
}
setInterval(() => {}, 1000)
