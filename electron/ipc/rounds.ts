// Calls about rounds: what changed and what it is worth, the steps of its numbers, and what a vendor must correct in its newest quote.
import { ok, refuse } from '../../shared/kernel/result.ts'
import { fixListOfQuotes, type StoredPlace } from '../../shared/report/fix-list/points.ts'
import type { RoundChanges } from '../../shared/rounds/round-changes.ts'
import { placesOfChanges, textsOfEntries, withVendorWords } from '../../shared/rounds/vendor-words.ts'
import type { HandlerContext, HandlersOf } from './context.ts'
import { jobAnswer } from './job-answer.ts'
import { saveFixList } from './save-fix-list.ts'

export const roundsHandlers: HandlersOf<'rounds'> = {
  'rounds.changes': async ({ file, ...asked }, context) => {
    const { store, engine, app } = context
    const document = await store.document(file)
    if (!document.ok) return document
    const { tender } = document.value
    const args = { tender, asked: { ...asked, locale: app.locale } }
    const answer = jobAnswer(await engine.run({ name: 'rounds', args }).result)
    if (!answer.ok) return answer
    if (answer.value !== null) return ok(await inVendorWords(file, answer.value, context))
    return refuse({ kind: 'not-found', what: 'the vendor has no two such rounds', fix: 'Choose other rounds' })
  },
  'rounds.draft': async ({ file, quote }, context) => {
    const { store, engine, app } = context
    const document = await store.document(file)
    if (!document.ok) return document
    const asked = { vendor: quote.vendor, locale: app.locale }
    const args = { tender: document.value.tender, asked, draft: quote }
    const answer = jobAnswer(await engine.run({ name: 'rounds', args }).result)
    if (!answer.ok) return answer
    return ok({ changes: answer.value === null ? null : await inVendorWords(file, answer.value, context) })
  },
  'rounds.explain': async ({ file, offer, figure, ...asked }, { store, engine, app }) => {
    const document = await store.document(file)
    if (!document.ok) return document
    const args = { tender: document.value.tender, asked: { ...asked, locale: app.locale }, offer, figure }
    const answer = jobAnswer(await engine.run({ name: 'explainRounds', args }).result)
    if (!answer.ok) return answer
    if (answer.value !== null) return ok(answer.value)
    return refuse({
      kind: 'not-found',
      what: 'the comparison no longer has this number',
      fix: 'The quotes have changed. Look at the rounds again',
    })
  },
  'rounds.fixList': async ({ file, vendor, format }, context) => {
    const document = await context.store.document(file)
    if (!document.ok) return document
    const { tender } = document.value
    // Asked for twice: which places there are is known only once the points are.
    const asked = new Set<string>()
    fixListOfQuotes(tender, vendor, (path) => {
      asked.add(path)
      return undefined
    })
    const places = new Map<string, StoredPlace>()
    for (const path of asked) {
      const found = await context.store.provenance(file, path)
      const entry = found.ok
        ? found.value.entries.find(({ kind, address }) => kind === 'file' && address !== '')
        : undefined
      if (entry !== undefined) places.set(path, entry)
    }
    return saveFixList(
      file,
      fixListOfQuotes(tender, vendor, (path) => places.get(path)),
      format,
      context,
    )
  },
}

async function inVendorWords(file: string, changes: RoundChanges, { store }: HandlerContext): Promise<RoundChanges> {
  const texts = new Map<string, readonly string[]>()
  for (const path of new Set(placesOfChanges(changes))) {
    const found = await store.provenance(file, path)
    if (found.ok) texts.set(path, textsOfEntries(found.value.entries))
  }
  return withVendorWords(changes, (path) => texts.get(path) ?? [])
}
