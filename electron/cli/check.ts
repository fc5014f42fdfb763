// `check`: what is wrong or doubtful in a tender, each with its place and the fix.
import { readTender } from '../../shared/tender/read-tender.ts'
import { type Command, exitCodes, printProblems, readArguments } from './command.ts'
import { readTenderArgument } from './load-tender.ts'

const usage = 'check TENDER'

export const checkCommand: Command = {
  name: 'check',
  usage,
  summary: 'problems of a tender, with path and fix',
  run: async (args, io) => {
    const { values, positionals } = readArguments({ name: 'check', usage }, args, {}, { least: 1, most: 1 })
    const reading = readTender(readTenderArgument(positionals[0] ?? ''))
    const errors = reading.problems.filter((problem) => problem.severity === 'error').length
    if (values.json === true) io.out(JSON.stringify({ valid: errors === 0, problems: reading.problems }, null, 2))
    else {
      printProblems(reading.problems, io)
      io.out(
        errors === 0
          ? `valid; ${reading.problems.length} remarks`
          : `${errors} errors in ${reading.problems.length} problems`,
      )
    }
    return errors === 0 ? exitCodes.done : exitCodes.no
  },
}
