// The position and the leverage a brief or letter is made from: kept in a tender file, or given as documents.
import { isLeverageOf } from '../../shared/report/is-leverage-of.ts'
import type { Award } from '../../shared/tender/award.ts'
import { type Leverage, leverageSchema } from '../../shared/tender/leverage.ts'
import { type Position, type PositionAsk, positionSchema } from '../../shared/tender/position.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { CommandRefused, exitCodes } from './command.ts'
import { readJsonFile } from './load-tender.ts'
import { isTenderFile, orRefuse, withTenderFile } from './tender-file.ts'

/** A tender file keeps positions, and consent with them; a tender document needs one given. */
export function readPosition(tenderPath: string, vendor: string, given: string | undefined): Position {
  if (isTenderFile(tenderPath)) {
    if (given !== undefined) {
      throw new CommandRefused('the tender file keeps the position itself: leave out --position', exitCodes.usage)
    }
    return withTenderFile(tenderPath, (store, file) => orRefuse(store.getPosition(file, vendor)))
  }
  if (given === undefined) {
    throw new CommandRefused('a tender document has no position: give one with --position P.json', exitCodes.usage)
  }
  const parsed = positionSchema.safeParse(readJsonFile(given))
  if (!parsed.success) throw notThat(given, 'a position', parsed.error.issues)
  if (parsed.data.vendor !== vendor) {
    throw new CommandRefused(`${given} is a position towards ${parsed.data.vendor}, not ${vendor}`, exitCodes.no)
  }
  return parsed.data
}

/** What the buyer asks for: of the position given, which is one vendor's, or of all a tender file keeps (of one vendor, when named). */
export function readAsks(
  tenderPath: string,
  tender: Tender,
  vendor: string | undefined,
  given: string | undefined,
): readonly PositionAsk[] {
  if (given !== undefined) {
    if (vendor === undefined) {
      throw new CommandRefused('a position is one vendor’s: name it with --vendor', exitCodes.usage)
    }
    return readPosition(tenderPath, vendor, given).asks
  }
  if (!isTenderFile(tenderPath)) return []
  const vendors = vendor === undefined ? tender.vendors.map(({ id }) => id) : [vendor]
  return withTenderFile(tenderPath, (store, file) =>
    vendors.flatMap((one) => orRefuse(store.getPosition(file, one)).asks),
  )
}

/** The leverage given; else what a tender file keeps with its newest fresh run, when the award is that run's. Null when there is none. */
export function readLeverage(
  tenderPath: string,
  award: Award,
  given: string | undefined,
  isRun: boolean,
): Leverage | null {
  if (given === undefined) return isRun ? keptLeverage(tenderPath) : null
  const parsed = leverageSchema.safeParse(readJsonFile(given))
  if (!parsed.success) throw notThat(given, 'a leverage document', parsed.error.issues)
  const leverage = parsed.data
  if (!isLeverageOf(leverage, award)) {
    throw new CommandRefused(`${given} is of another award: compute the leverage of this one`, exitCodes.no)
  }
  return leverage
}

function keptLeverage(path: string): Leverage | null {
  return withTenderFile(path, (store, file) => {
    const run = orRefuse(store.listRuns(file)).find(({ stale, total }) => !stale && total !== null)
    return run === undefined ? null : orRefuse(store.getLeverage(file, run.run)).leverage
  })
}

function notThat(
  path: string,
  what: string,
  [issue]: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): CommandRefused {
  const where = issue?.path.map(String).join('.') ?? ''
  return new CommandRefused(`${path} is not ${what}: ${where} ${issue?.message ?? ''}`, exitCodes.no)
}
