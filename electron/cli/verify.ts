// `verify`: recomputes an award document from its tender; every figure that does not come out is named.
import { verifyAward } from '../../shared/award/verify.ts'
import { formatMoney } from '../../shared/money/format.ts'
import { awardSchema } from '../../shared/tender/award.ts'
import { createSolveHighs } from '../engine/solve-highs.ts'
import { sha256 } from '../store/sha256.ts'
import { type Command, CommandRefused, exitCodes, readArguments } from './command.ts'
import { loadTender, readJsonFile } from './load-tender.ts'

const usage = 'verify AWARD TENDER'

export const verifyCommand: Command = {
  name: 'verify',
  usage,
  summary: 'recompute an award document from its tender',
  run: async (args, io) => {
    const { values, positionals } = readArguments({ name: 'verify', usage }, args, {}, { least: 2, most: 2 })
    const [awardFile = '', tenderFile = ''] = positionals
    const parsed = awardSchema.safeParse(readJsonFile(awardFile))
    if (!parsed.success) {
      const issue = parsed.error.issues[0]
      throw new CommandRefused(`${awardFile} is not an award: ${issue?.path.join('.')} ${issue?.message}`, exitCodes.no)
    }
    const { tender } = loadTender(tenderFile)
    const report = await verifyAward(parsed.data, tender, { sha256, solve: await createSolveHighs() })
    if (values.json === true) io.out(JSON.stringify(report, null, 2))
    else {
      for (const { path, stated, recomputed } of report.mismatches) {
        io.out(`${path}: stated ${stated ?? 'nothing'}, recomputed ${recomputed ?? 'nothing'}`)
      }
      io.out(
        report.ok
          ? report.totals === null
            ? 'It names this tender and states no award, so there is nothing more to recompute.'
            : `It holds: ${report.lines} lines come to ${formatMoney(report.totals.total, tender.currency)}.`
          : `It does not hold: ${report.mismatches.length} figures differ.`,
      )
    }
    return report.ok ? exitCodes.done : exitCodes.no
  },
}
