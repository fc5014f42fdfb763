// Large replies travel to the window as one text: copying a text costs the window's thread nothing, copying as many objects takes it long.
import type { CallName, CallReply } from './calls.ts'

/** Plain data without bytes, and as much of it as a file has. */
const largeReplies: readonly string[] = ['import.read', 'import.rows'] satisfies readonly CallName[]

/** What the shell sends for a reply to a call of this name. */
export function wrapReply(name: unknown, reply: unknown): unknown {
  return typeof name === 'string' && largeReplies.includes(name) ? JSON.stringify(reply) : reply
}

/** What the window makes of it: the reply as the handler gave it. */
export function unwrapReply<N extends CallName>(sent: CallReply<N> | string): CallReply<N> {
  return typeof sent === 'string' ? JSON.parse(sent) : sent
}
