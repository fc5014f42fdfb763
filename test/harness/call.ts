// Calls of the contract, made from the page as the interface makes them.
import type { Page } from 'playwright'
import type { CallArgs, CallName, CallReply, CallResult } from '../../shared/contract/calls.ts'
import { unwrapReply } from '../../shared/contract/reply-text.ts'

/** The reply as the page gets it, refusals included. */
export async function callFromPage<N extends CallName>(page: Page, name: N, args: CallArgs<N>): Promise<CallReply<N>> {
  const asked: readonly [string, unknown] = [name, args]
  const reply: unknown = await page.evaluate(askBridge, asked)
  return unwrapReply<N>(reply as CallReply<N> | string)
}

/** Runs in the page. */
function askBridge([name, args]: readonly [string, unknown]): Promise<unknown> {
  return Reflect.get(globalThis, 'headroom').call(name, args)
}

/** The value; a refusal fails the test with its words. */
export async function mustCall<N extends CallName>(page: Page, name: N, args: CallArgs<N>): Promise<CallResult<N>> {
  const reply = await callFromPage(page, name, args)
  if (!reply.ok) throw new Error(`${name} was refused: ${JSON.stringify(reply.failure)}`)
  return reply.value
}
