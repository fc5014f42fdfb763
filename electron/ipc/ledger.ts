// Calls about the concession ledger: what each round of a vendor gave.
import type { HandlersOf } from './context.ts'
import { jobAnswer } from './job-answer.ts'

export const ledgerHandlers: HandlersOf<'ledger'> = {
  'ledger.view': async ({ file, vendor }, { store, engine, app }) => {
    const document = await store.document(file)
    if (!document.ok) return document
    const args = { tender: document.value.tender, vendor, locale: app.locale }
    return jobAnswer(await engine.run({ name: 'ledger', args }).result)
  },
}
