// The register of commitments in the formats that leave the app: workbook, FOCUS columns, calendar.
import { registerWorkbook } from '../../shared/report/award-workbook.ts'
import { csvText } from '../../shared/report/csv.ts'
import { focusColumns, focusCommitments } from '../../shared/report/focus-commitments.ts'
import { gatherRegister, type RegisterInput } from '../../shared/report/register/register-facts.ts'
import { writeCalendar } from './write-calendar.ts'
import { writeWorkbook } from './write-workbook.ts'

export type RegisterFormat = 'xlsx' | 'csv' | 'ics'

/** `now`: moment the file is made, ISO 8601. */
export async function writeRegister(
  input: RegisterInput,
  format: RegisterFormat,
  now: string,
): Promise<Uint8Array | string> {
  switch (format) {
    case 'xlsx':
      return writeWorkbook(registerWorkbook(input))
    case 'csv':
      return csvText(focusColumns, focusCommitments({ ...input, now }))
    case 'ics': {
      const { register, nameOf } = gatherRegister(input)
      const { id, name } = input.tender
      return writeCalendar(register.dates, { tenderId: id, tenderName: name, now: new Date(now), nameOf })
    }
  }
}
