// The papers made of a position: the brief for ourselves, the letter to the vendor, and what must be accepted before a letter goes out.
import { create } from 'zustand'
import type { CallArgs, CallReply } from '../../shared/contract/calls.ts'
import { needsConsent } from '../../shared/negotiation/target-origin.ts'
import { ask } from '../bridge.ts'
import { useNegotiation } from './negotiation.ts'
import { tellDone, tellFailure } from './notices.ts'

export type LetterFormat = CallArgs<'letter.save'>['format']

/** A paper on one vendor: the brief is of an award, the letter is not. */
export type Paper =
  | { readonly kind: 'brief'; readonly vendor: string; readonly run: string }
  | { readonly kind: 'letter'; readonly vendor: string }
type LetterWish = { readonly kind: 'preview' } | { readonly kind: 'save'; readonly format: LetterFormat }

interface PapersState {
  /** The paper on screen. */
  readonly shown: Paper | null
  readonly pdf: Uint8Array | null
  readonly making: boolean
  /** Why there are no pages, in words. */
  readonly refusal: { readonly what: string; readonly fix: string } | null
  /** Vendor whose computed targets wait for the buyer's consent, and what was wanted. */
  readonly consent: { readonly vendor: string; readonly wish: LetterWish } | null
  /** Saves what was typed, asks for consent where it is needed, then previews or saves the letter. */
  readonly letter: (file: string, vendor: string, wish: LetterWish) => Promise<void>
  /** Saves what was typed, then previews or saves the brief. */
  readonly brief: (file: string, run: string, vendor: string, wish: 'preview' | 'save') => Promise<void>
  /** Rounds the computed targets and goes on with what was wanted. */
  readonly accept: (file: string, step: number) => Promise<void>
  readonly close: () => void
}

const nothing = { shown: null, pdf: null, making: false, refusal: null, consent: null } as const

export const usePapers = create<PapersState>()((set, get) => {
  const show = async (shown: Paper, call: () => Promise<CallReply<'letter.preview'>>): Promise<void> => {
    set({ ...nothing, shown, making: true })
    const reply = await call()
    if (get().shown !== shown) return
    if (reply.ok) set({ pdf: reply.value.pdf, making: false })
    else if (reply.failure.kind === 'cancelled') set(nothing)
    else set({ making: false, refusal: { what: reply.failure.what, fix: reply.failure.fix } })
  }
  const tellSaved = (title: string, reply: CallReply<'letter.save'>): void => {
    if (reply.ok) tellDone(title, reply.value.place)
    else tellFailure(reply.failure)
  }
  return {
    ...nothing,
    letter: async (file, vendor, wish) => {
      const position = await useNegotiation.getState().save(vendor)
      if (position === null) return
      if (needsConsent(position)) set({ ...nothing, consent: { vendor, wish } })
      else if (wish.kind === 'preview') {
        await show({ kind: 'letter', vendor }, () => ask('letter.preview', { file, vendor }))
      } else tellSaved('Letter saved', await ask('letter.save', { file, vendor, format: wish.format }))
    },
    brief: async (file, run, vendor, wish) => {
      const position = await useNegotiation.getState().save(vendor)
      if (position === null) return
      const asked = { file, run, vendor }
      if (wish === 'preview') await show({ kind: 'brief', vendor, run }, () => ask('brief.preview', asked))
      else tellSaved('Brief saved', await ask('brief.save', asked))
    },
    accept: async (file, step) => {
      const { consent } = get()
      if (consent === null) return
      const { vendor, wish } = consent
      const reply = await ask('letter.accept', { file, command: crypto.randomUUID(), vendor, step })
      if (!reply.ok) {
        tellFailure(reply.failure)
        return
      }
      set(nothing)
      useNegotiation.getState().take(reply.value)
      await get().letter(file, vendor, wish)
    },
    close: () => set(nothing),
  }
})
