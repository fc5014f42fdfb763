// Calls about quotes: the comparison and the steps of its numbers, computed on an engine thread.
import { ok, refuse } from '../../shared/kernel/result.ts'
import type { HandlersOf } from './context.ts'
import { jobAnswer } from './job-answer.ts'

export const quoteHandlers: HandlersOf<'quotes'> = {
  'quotes.compare': async ({ file, observedDays, ...asked }, { store, engine, app }) => {
    const [document, prices] = await Promise.all([
      store.document(file),
      store.observedPrices(file, { days: observedDays }),
    ])
    if (!document.ok) return document
    if (!prices.ok) return prices
    const args = { tender: document.value.tender, observed: prices.value, locale: app.locale, ...asked }
    return jobAnswer(await engine.run({ name: 'compare', args }).result)
  },
  'quotes.explain': async ({ file, observedDays, ...asked }, { store, engine, app }) => {
    const [document, prices] = await Promise.all([
      store.document(file),
      store.observedPrices(file, { days: observedDays }),
    ])
    if (!document.ok) return document
    if (!prices.ok) return prices
    const args = { tender: document.value.tender, observed: prices.value, locale: app.locale, ...asked }
    const outcome = await engine.run({ name: 'explain', args }).result
    const answer = jobAnswer(outcome)
    if (!answer.ok) return answer
    if (answer.value !== null) return ok(answer.value)
    return refuse({
      kind: 'not-found',
      what: 'the comparison no longer has this number',
      fix: 'The quotes have changed. Look at the comparison again',
    })
  },
}
