// Changes a tender file until the system refuses to write on; prints what was kept, then the refusal, then what comes after it.
import { randomUUID } from 'node:crypto'
import { createStore } from '../../../electron/store/create-store.ts'
import { must } from '../../builders/store.ts'

const [path = ''] = process.argv.slice(2)
const store = createStore({ who: 'writer', clock: () => new Date() })
const kept: string[] = []
const end = { command: '', failure: {} as unknown, after: {} as unknown }
for (let step = 1; step < 400; step += 1) {
  const command = randomUUID()
  const { tender } = must(store.view(path))
  const value = { id: `v${step}`, contact: 'x'.repeat(5000) }
  const reply = store.edit(path, command, `step ${step}`, [{ path: `vendors[${tender.vendors.length}]`, value }])
  if (!reply.ok) {
    end.command = command
    end.failure = reply.failure
    break
  }
  kept.push(command)
}
const after = store.view(path)
end.after = after.ok ? { vendors: after.value.tender.vendors.length } : after.failure
process.stdout.write(JSON.stringify({ kept, ...end }))
