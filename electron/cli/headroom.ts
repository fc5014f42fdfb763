// The command line: the app without its window. One file a command; this one finds it and turns its end into an exit code.
import { existsSync, realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { awardCommand } from './award.ts'
import { checkCommand } from './check.ts'
import { type Command, CommandRefused, type ExitCode, exitCodes } from './command.ts'
import { compareCommand } from './compare.ts'
import { demoCommand } from './demo.ts'
import { exportCommand } from './export.ts'
import { frontierCommand } from './frontier.ts'
import { importCommand } from './import.ts'
import { leaseOrBuildCommand } from './lease-or-build.ts'
import { leverageCommand } from './leverage.ts'
import { newCommand } from './new.ts'
import { reportCommand } from './report.ts'
import { roundsCommand } from './rounds.ts'
import { schemaCommand } from './schema.ts'
import { templateCommand } from './template.ts'
import { verifyCommand } from './verify.ts'

/** In the order of the work. A command stands here, and so in --help, once it works. */
export const commands: readonly Command[] = [
  demoCommand,
  newCommand,
  checkCommand,
  schemaCommand,
  templateCommand,
  importCommand,
  roundsCommand,
  compareCommand,
  awardCommand,
  frontierCommand,
  leaseOrBuildCommand,
  leverageCommand,
  verifyCommand,
  reportCommand,
  exportCommand,
]

function help(): string {
  const width = Math.max(...commands.map((command) => command.usage.length))
  const lines = commands.map((command) => `  ${command.usage.padEnd(width)}  ${command.summary}`)
  return [
    'headroom <command> [--json]',
    '',
    ...lines,
    '',
    'TENDER is a .headroom file or a tender document (JSON).',
    'Exit codes: 0 done, 1 the answer is no, 2 wrong usage, 3 a limit was hit.',
  ].join('\n')
}

/** Runs one command line; returns its exit code. */
export async function runCommandLine(args: readonly string[]): Promise<ExitCode> {
  const [name, ...rest] = args
  const terminal = process.stderr.isTTY === true
  const io = {
    out: (text: string) => void process.stdout.write(`${text}\n`),
    note: (text: string) => void process.stderr.write(`${text}\n`),
    progress: (text: string) => void (terminal && process.stderr.write(`\r\u001b[2K${text}`)),
  }
  if (name === undefined || name === '--help' || name === 'help') {
    io.out(help())
    return name === undefined ? exitCodes.usage : exitCodes.done
  }
  const command = commands.find((candidate) => candidate.name === name)
  if (command === undefined) {
    io.note(`headroom: no command "${name}"\n\n${help()}`)
    return exitCodes.usage
  }
  try {
    return await command.run(rest, io)
  } catch (error) {
    if (!(error instanceof CommandRefused)) throw error
    io.note(`headroom ${name}: ${error.message}`)
    return error.code
  }
}

/** Not so in the packaged app, where the first argument may be a command; `import.meta.main` is younger than Node 24.0. */
function startedAsProgram(): boolean {
  const program = process.argv[1]
  return program !== undefined && existsSync(program) && realpathSync(program) === fileURLToPath(import.meta.url)
}

if (startedAsProgram()) {
  process.exitCode = await runCommandLine(process.argv.slice(2))
}
