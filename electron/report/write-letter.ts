// A letter to a vendor as a workbook to answer in. The page is drawn like any report.
import type { LetterInput } from '../../shared/report/letter/letter-input.ts'
import { letterPlan } from '../../shared/report/letter/letter-plan.ts'
import { writePlan } from '../import/write-plan.ts'
import { harmlessPlan } from './harmless-plan.ts'

/** XLSX bytes; nothing in it can run. The same input gives the same bytes. */
export async function writeLetter(input: LetterInput): Promise<Uint8Array> {
  return writePlan(harmlessPlan(letterPlan(input)))
}
