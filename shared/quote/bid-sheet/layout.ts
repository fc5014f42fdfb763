// How a Headroom bid sheet is recognised: its name and version in the first cells, and the check number that shows a file's habits.

/** As `layouts` of an import names it. */
export const layoutVersion = 1
export const layoutName = `headroom bid sheet ${layoutVersion}`

/** What stands in A1 of every sheet of the workbook. */
export const markText = `Headroom bid sheet ${layoutVersion}`

/** Sheets that are read by people only say so behind the mark. */
export const readMe = { instructions: `${markText}: instructions`, lists: `${markText}: lists` } as const

/** Written into the field "Number check", it shows whether a CSV file writes decimals with a point or a comma. */
export const checkNumber = 1234.5

export interface Mark {
  readonly version: number
  /** A sheet for people, not for reading. */
  readonly readMe: boolean
}

/** Recognises the mark in a cell's text. */
export function readMark(text: string): Mark | undefined {
  const match = /^\s*headroom bid sheet (\d{1,4})(: (?:instructions|lists))?\s*$/i.exec(text)
  return match === null ? undefined : { version: Number(match[1]), readMe: match[2] !== undefined }
}

export const sheetNames = {
  instructions: 'Instructions',
  offers: 'Offers',
  schedules: 'Schedules',
  rights: 'Rights',
  lists: 'Lists',
} as const
