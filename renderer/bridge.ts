// The only door out of the window: every call to the shell goes through here, and every event from it comes in here.
import type { Bridge, CallArgs, CallName, CallReply, EventName, Events } from '../shared/contract/calls.ts'
import { unwrapReply } from '../shared/contract/reply-text.ts'

declare global {
  interface Window {
    readonly headroom?: Bridge
  }
}

function bridge(): Bridge {
  if (window.headroom === undefined) throw new Error('the window was opened outside the app')
  return window.headroom
}

/** Asks the shell; always answers with a Result. A reply that never comes as one (a lost process) becomes `crashed`. */
export async function ask<N extends CallName>(name: N, args: CallArgs<N>): Promise<CallReply<N>> {
  try {
    return unwrapReply<N>(await bridge().call(name, args))
  } catch {
    return {
      ok: false,
      failure: {
        kind: 'crashed',
        what: 'The app did not answer',
        fix: 'What was saved is safe. Try again; if it happens again, restart the app',
      },
    }
  }
}

/** Listens to an event of the shell; call what it returns to stop. */
export function listenTo<E extends EventName>(name: E, listen: (event: Events[E]) => void): () => void {
  return bridge().on(name, listen)
}

/** Path of a file dropped on the window; empty when it has none. */
export function pathOfFile(file: File): string {
  return bridge().pathOf(file)
}
