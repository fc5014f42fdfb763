import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LayoutDraft, noDraft, stepBack, stepTo } from '../../../../renderer/view/layout-draft.ts'
import { buildLayout } from '../../../builders/proposal.ts'

describe('stepTo and stepBack', () => {
  it('lead back through every step to what the app proposed', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 5 }), { maxLength: 60 }), (names) => {
        const states: LayoutDraft[] = [noDraft]
        let draft = noDraft
        for (const name of names) {
          draft = stepTo(draft, { layout: buildLayout({ name }), confirmed: false })
          states.push(draft)
        }
        for (const state of states.toReversed()) {
          expect(draft.now).toEqual(state.now)
          draft = stepBack(draft)
        }
        expect(draft).toEqual(noDraft)
      }),
    )
  })
  it('forgets the oldest of very many', () => {
    let draft = noDraft
    for (let step = 0; step < 300; step += 1) draft = stepTo(draft, null)
    expect(draft.before).toHaveLength(100)
  })
})
