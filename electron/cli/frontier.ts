// `frontier`: what the award costs as one policy is tightened step by step.
import { refusals } from '../../shared/award/award-tender.ts'
import { frontier } from '../../shared/award/frontier.ts'
import { type FrontierKind, frontierKinds } from '../../shared/award/frontier-points.ts'
import { createSolveAward } from '../../shared/award/solve-case.ts'
import { frontierWords, limitWords, pointWords } from '../../shared/chart/frontier-chart.ts'
import { formatMoney } from '../../shared/money/format.ts'
import { createSolveHighs } from '../engine/solve-highs.ts'
import { engineVersions } from '../engine/versions.ts'
import { sha256 } from '../store/sha256.ts'
import { type Command, CommandRefused, exitCodes, readArguments } from './command.ts'
import { loadTender } from './load-tender.ts'

const usage = `frontier TENDER --of ${frontierKinds.join('|')} [--points 12] [--scenario ID] [--gap 1e-3] [--work-limit N]`

const options = {
  of: { type: 'string' },
  points: { type: 'string' },
  scenario: { type: 'string' },
  gap: { type: 'string' },
  'work-limit': { type: 'string' },
} as const

export const frontierCommand: Command = {
  name: 'frontier',
  usage,
  summary: 'what the award costs as one policy is tightened',
  run: async (args, io) => {
    const { values, positionals } = readArguments({ name: 'frontier', usage }, args, options, { least: 1, most: 1 })
    const kind = frontierKinds.find((one) => one === values.of)
    const number = (value: unknown, standard: number) => (value === undefined ? standard : Number(value))
    const [points, gap, workLimit] = [
      number(values.points, 12),
      number(values.gap, 1e-3),
      number(values['work-limit'], 20_000),
    ]
    const fits = Number.isInteger(points) && points >= 2 && gap >= 0 && workLimit > 0
    if (kind === undefined || !fits) throw new CommandRefused(`usage: headroom ${usage}`, exitCodes.usage)
    const { tender } = loadTender(positionals[0] ?? '')
    const [refused] = refusals(tender)
    if (refused !== undefined)
      throw new CommandRefused(`${refused.path}: ${refused.what}. ${refused.fix}`, exitCodes.no)
    const scenario = (tender.awardScenarios ?? []).find((one) => one.id === values.scenario)
    if (values.scenario !== undefined && scenario === undefined) {
      throw new CommandRefused(`no case ${values.scenario}`, exitCodes.usage)
    }
    const solve = await createSolveHighs()
    const solveAward = createSolveAward({ gap, workLimit, seed: 0, versions: engineVersions }, { solve, sha256 })
    const found = await frontier(
      { tender, rules: scenario?.rules ?? [], kind, points, gap },
      { solveAward, isCancelled: () => false, onProgress: ({ step }) => io.progress(step) },
    )
    io.progress('')
    if (values.json === true) io.out(JSON.stringify(found))
    else io.out([frontierWords[kind].title, ...linesOf(found.points, kind, tender.currency)].join('\n'))
    return found.points.some(({ total }) => total !== null) ? exitCodes.done : exitCodes.no
  },
}

type Points = Awaited<ReturnType<typeof frontier>>['points']

function linesOf(points: Points, kind: FrontierKind, currency: string): readonly string[] {
  return points.map(({ limit, total, bound, vendors, why }) => {
    const least = bound === null ? '' : `  (not below ${formatMoney(bound, currency, 'en-US')})`
    const what =
      total === null ? pointWords[why] : `${formatMoney(total, currency, 'en-US')}${least}  ${vendors.join(', ')}`
    return `  ${limitWords(kind, limit, currency, 'en-US').padEnd(28)}${what}`
  })
}
