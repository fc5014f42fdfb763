// `lease-or-build`: two cases of a tender side by side, and how far each price must move before the decision turns.
import { refusals } from '../../shared/award/award-tender.ts'
import type { Side } from '../../shared/award/flip-point.ts'
import { type LeaseOrBuild, leaseOrBuild } from '../../shared/award/lease-or-build.ts'
import {
  driverWords,
  flipWords,
  measureUnit,
  sideCell,
  sideRows,
  singlePrice,
} from '../../shared/award/lease-or-build-words.ts'
import { type Driver, drivers } from '../../shared/award/market-edits.ts'
import { createSolveAward } from '../../shared/award/solve-case.ts'
import { standardCases } from '../../shared/award/standard-cases.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { createSolveHighs } from '../engine/solve-highs.ts'
import { engineVersions } from '../engine/versions.ts'
import { sha256 } from '../store/sha256.ts'
import { type Command, CommandRefused, exitCodes, readArguments } from './command.ts'
import { loadTender } from './load-tender.ts'

const usage = `lease-or-build TENDER --first CASE --second CASE [--drivers ${drivers.join(',')}] [--precision 0.01] [--gap 1e-4] [--work-limit N]`

const options = {
  first: { type: 'string' },
  second: { type: 'string' },
  drivers: { type: 'string' },
  precision: { type: 'string' },
  gap: { type: 'string' },
  'work-limit': { type: 'string' },
} as const

export const leaseOrBuildCommand: Command = {
  name: 'lease-or-build',
  usage,
  summary: 'two cases side by side, and where the decision turns',
  run: async (args, io) => {
    const { values, positionals } = readArguments({ name: 'lease-or-build', usage }, args, options, {
      least: 1,
      most: 1,
    })
    const number = (value: unknown, standard: number) => (value === undefined ? standard : Number(value))
    const [precision, gap, workLimit] = [
      number(values.precision, 0.01),
      number(values.gap, 1e-4),
      number(values['work-limit'], 20_000),
    ]
    const asked = driversOf(values.drivers)
    const fits = precision > 0 && precision < 1 && gap >= 0 && workLimit > 0
    if (asked === undefined || !fits || values.first === undefined || values.second === undefined) {
      throw new CommandRefused(`usage: headroom ${usage}`, exitCodes.usage)
    }
    const { tender } = loadTender(positionals[0] ?? '')
    const [refused] = refusals(tender)
    if (refused !== undefined)
      throw new CommandRefused(`${refused.path}: ${refused.what}. ${refused.fix}`, exitCodes.no)
    const sides = [sideOf(tender, String(values.first)), sideOf(tender, String(values.second))] as const
    const solve = await createSolveHighs()
    const solveAward = createSolveAward({ gap, workLimit, seed: 0, versions: engineVersions }, { solve, sha256 })
    const found = await leaseOrBuild(
      { tender, sides, drivers: asked, precision },
      { solveAward, isCancelled: () => false, onProgress: ({ step }) => io.progress(step) },
    )
    io.progress('')
    io.out(values.json === true ? JSON.stringify(found) : linesOf(found, tender).join('\n'))
    return found.figures.some((side) => side !== null) ? exitCodes.done : exitCodes.no
  },
}

/** Undefined when a name is not that of a driver. */
function driversOf(value: unknown): readonly Driver[] | undefined {
  if (value === undefined) return drivers
  const names = String(value).split(',')
  const known = drivers.filter((driver) => names.includes(driver))
  return known.length === names.length ? known : undefined
}

function sideOf(tender: Tender, id: string): Side {
  const own = (tender.awardScenarios ?? []).find((one) => one.id === id)
  if (own !== undefined) return { name: own.name ?? own.id, rules: own.rules }
  const known = standardCases(tender)
  const standard = known.find((one) => one.id === id)
  if (standard === undefined) {
    const ids = [...(tender.awardScenarios ?? []), ...known].map((one) => one.id).join(', ')
    throw new CommandRefused(`no case ${id}; there are: ${ids}`, exitCodes.usage)
  }
  if (!standard.available) throw new CommandRefused(`${standard.name}: ${standard.why}`, exitCodes.no)
  return standard
}

function linesOf(found: LeaseOrBuild, tender: Tender): readonly string[] {
  const { currency } = tender
  const line = (cells: readonly string[]) =>
    `  ${cells.map((cell, index) => (index === 0 ? cell.padEnd(46) : cell.padStart(24))).join('')}`
  const rows = sideRows(found).map((row) =>
    line([
      `${row.label}, ${measureUnit(row.measure, currency)}`,
      ...[row.first, row.second, row.difference].map((value) => sideCell(value, row.measure, currency, 'en-US')),
    ]),
  )
  const flips = found.flips.map(
    (flip) =>
      `  ${driverWords[flip.driver]}, ${flip.direction}: ${flipWords(flip, singlePrice(tender, flip.driver), 'en-US')}`,
  )
  return [line(['', found.first, found.second, 'Difference']), ...rows, 'Where the decision turns', ...flips]
}
