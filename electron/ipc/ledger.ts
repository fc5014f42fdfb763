// Calls about the concession ledger: what each round of a vendor gave.
import { refuse } from '../../shared/kernel/result.ts'
import type { HandlersOf } from './context.ts'
import { jobAnswer } from './job-answer.ts'

export const ledgerHandlers: HandlersOf<'ledger'> = {
  'ledger.view': async ({ file, vendor }, { store, engine, app }) => {
    const document = await store.document(file)
    if (!document.ok) return document
    const { tender } = document.value
    if (!tender.vendors.some(({ id }) => id === vendor)) {
      return refuse({ kind: 'not-found', what: 'the tender has no such vendor', fix: 'Choose a vendor of the tender' })
    }
    const args = { tender, vendor, locale: app.locale }
    return jobAnswer(await engine.run({ name: 'ledger', args }).result)
  },
}
