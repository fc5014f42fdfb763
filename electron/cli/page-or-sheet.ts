// Whether what goes to a vendor is written as a page or as a sheet: by the ending of the file's name.
import { extname } from 'node:path'
import { CommandRefused, exitCodes } from './command.ts'

/** Refuses any ending but .pdf and .xlsx; `what` is said in the refusal: `a fix list`. */
export function pageOrSheet(path: string, what: string): 'pdf' | 'xlsx' {
  const ending = extname(path).toLowerCase()
  if (ending === '.pdf') return 'pdf'
  if (ending === '.xlsx') return 'xlsx'
  throw new CommandRefused(`${what} is a .pdf or an .xlsx, not ${path}`, exitCodes.usage)
}
