// What a command of `headroom` is, and the words in which it ends.
import { parseArgs } from 'node:util'
import type { Problem } from '../../shared/kernel/problem.ts'
import { describePlace, describeProblem } from '../../shared/kernel/problem.ts'

/** 0 done · 1 the answer is no · 2 wrong usage · 3 a limit was hit. */
export const exitCodes = { done: 0, no: 1, usage: 2, limit: 3 } as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** Where a command writes. `out` is stdout, `note` stderr, `progress` one line of a terminal that is written over. */
export interface CommandIo {
  readonly out: (text: string) => void
  readonly note: (text: string) => void
  readonly progress: (text: string) => void
}

export interface Command {
  readonly name: string
  readonly usage: string
  readonly summary: string
  readonly run: (args: readonly string[], io: CommandIo) => Promise<ExitCode>
}

/** Thrown for a wrong command line or an unusable file; the dispatcher prints the words and ends with `code`. */
export class CommandRefused extends Error {
  readonly code: ExitCode
  constructor(message: string, code: ExitCode) {
    super(message)
    this.name = 'CommandRefused'
    this.code = code
  }
}

interface Options {
  readonly [name: string]: { readonly type: 'string' | 'boolean'; readonly multiple?: boolean }
}

/** Reads arguments strictly; a wrong option or a missing positional ends with the usage. */
export function readArguments<T extends Options>(
  command: Pick<Command, 'name' | 'usage'>,
  args: readonly string[],
  options: T,
  positionals: { readonly least: number; readonly most: number },
) {
  const parsed = (() => {
    try {
      return parseArgs({
        args: [...args],
        options: { ...options, json: { type: 'boolean' } },
        allowPositionals: true,
        strict: true,
      })
    } catch (error) {
      throw new CommandRefused(`${(error as Error).message}\nusage: headroom ${command.usage}`, exitCodes.usage)
    }
  })()
  const count = parsed.positionals.length
  if (count < positionals.least || count > positionals.most) {
    throw new CommandRefused(`usage: headroom ${command.usage}`, exitCodes.usage)
  }
  return parsed
}

/** Problems as lines for people: severity, place, what, fix. */
export function printProblems(problems: readonly Problem[], io: CommandIo): void {
  for (const problem of problems) {
    io.out(`${problem.severity.padEnd(8)} ${describePlace(problem.where)}: ${describeProblem(problem)}`)
  }
}
