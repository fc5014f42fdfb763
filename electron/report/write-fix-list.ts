// A vendor's fix list as a file to send: a sheet to answer in. The page is drawn like any report.
import { type FixListInput, fixListPlan } from '../../shared/report/fix-list/fix-list.ts'
import { writePlan } from '../import/write-plan.ts'
import { harmlessPlan } from './harmless-plan.ts'

/** XLSX bytes; what the vendor wrote is shown as text and can run nowhere. The same points give the same bytes. */
export async function writeFixList(input: FixListInput): Promise<Uint8Array> {
  return writePlan(harmlessPlan(fixListPlan(input)))
}
