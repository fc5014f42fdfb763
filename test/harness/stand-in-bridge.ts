// A stand-in for the shell, for tests of the window's stores: answers what the test says, and records what was asked.
import type { Bridge, CallName, EventName, Events } from '../../shared/contract/calls.ts'

export interface StandIn {
  /** Every call so far. */
  readonly asked: readonly { readonly name: CallName; readonly args: unknown }[]
  /** Tells the window of an event, as the shell would. */
  readonly tell: <E extends EventName>(name: E, event: Events[E]) => void
}

type Answer = (args: never) => unknown

/** Puts a bridge on `window`; calls without an answer are refused. */
export function standInBridge(answers: { readonly [N in CallName]?: Answer }): StandIn {
  const asked: { name: CallName; args: unknown }[] = []
  const listeners = new Map<string, ((event: never) => void)[]>()
  const bridge = {
    call: async (name: CallName, args: unknown) => {
      asked.push({ name, args })
      const answer = answers[name] as ((args: unknown) => unknown) | undefined
      if (answer === undefined)
        return { ok: false, failure: { kind: 'refused', what: `no answer to ${name}`, fix: '' } }
      return answer(args)
    },
    on: (name: EventName, listen: (event: never) => void) => {
      listeners.set(name, [...(listeners.get(name) ?? []), listen])
      return () => {
        listeners.set(
          name,
          (listeners.get(name) ?? []).filter((one) => one !== listen),
        )
      }
    },
    pathOf: (file: unknown) => `/dropped/${(file as { name: string }).name}`,
  }
  // The stand-in answers as the contract says; the test decides with what.
  Object.assign(globalThis, { window: { headroom: bridge as unknown as Bridge } })
  return {
    asked,
    tell: (name, event) => {
      for (const listen of listeners.get(name) ?? []) listen(event as never)
    },
  }
}
