// Calls about quotes: the comparison and the steps of its numbers, computed on an engine thread.
import { ok, refuse } from '../../shared/kernel/result.ts'
import type { HandlersOf } from './context.ts'
import { jobAnswer } from './job-answer.ts'

export const quoteHandlers: HandlersOf<'quotes'> = {
  'quotes.compare': async ({ file, ...asked }, { store, engine, app }) => {
    const document = await store.document(file)
    if (!document.ok) return document
    const { tender } = document.value
    return jobAnswer(await engine.run({ name: 'compare', args: { tender, locale: app.locale, ...asked } }).result)
  },
  'quotes.explain': async ({ file, ...asked }, { store, engine, app }) => {
    const document = await store.document(file)
    if (!document.ok) return document
    const { tender } = document.value
    const outcome = await engine.run({ name: 'explain', args: { tender, locale: app.locale, ...asked } }).result
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
