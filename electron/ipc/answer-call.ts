// Answers one call from a page: is the name known, do the arguments fit, what does its handler say. The edge where our own bugs are caught.
import { type CallName, calls } from '../../shared/contract/calls.ts'
import type { AppFailure } from '../../shared/contract/views.ts'
import { documentProblem } from '../../shared/kernel/problem.ts'
import { type Result, refuse } from '../../shared/kernel/result.ts'
import { documentPath } from '../../shared/tender/document-path.ts'
import { describeCrash } from '../describe-crash.ts'
import type { Handler, HandlerContext, Handlers } from './context.ts'

/** Where crashes are written; never a value of the buyer's. */
export type CrashLog = (line: string) => void

/** `name` and `args` come from a page and may be anything. Never throws. */
export async function answerCall(
  name: unknown,
  args: unknown,
  handlers: Handlers,
  context: HandlerContext,
  log: CrashLog,
): Promise<Result<unknown, AppFailure>> {
  if (!isCallName(name)) return refuse({ kind: 'refused', what: 'this call does not exist', fix: 'Reload the window' })
  const parsed = calls[name].args.safeParse(args)
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) =>
      documentProblem('error', 'argument', documentPath(issue.path), issue.message, 'Correct the value'),
    )
    const first = problems[0]
    return refuse({
      kind: 'invalid',
      what:
        first === undefined
          ? 'a value does not fit'
          : `${first.where.kind === 'document' ? first.where.path : ''}: ${first.what}`,
      fix: 'Correct the value and try again',
      problems,
    })
  }
  // The name picks handler and schema alike, so the parsed arguments are the handler's own.
  const handler = handlers[name] as Handler<typeof name> | undefined
  if (handler === undefined)
    return refuse({ kind: 'refused', what: `${name} is not in this version`, fix: 'Update the app' })
  try {
    return await handler(parsed.data as never, context)
  } catch (error) {
    log(`${name}: ${describeCrash(error)}`)
    return refuse({
      kind: 'crashed',
      what: 'Something went wrong that is our mistake, not yours',
      fix: 'What was saved is safe. Try again; if it happens again, restart the app',
    })
  }
}

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(calls, name)
}
