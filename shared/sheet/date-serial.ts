// Dates as spreadsheets count them: days since an epoch that depends on the workbook. Source: ECMA-376 part 1, 18.17.4.

/** 1900: day 1 is 1900-01-01 and a 29 February 1900 that never was is counted. 1904: day 0 is 1904-01-01. */
export type DateSystem = 1900 | 1904

export interface DateReading {
  /** `YYYY-MM-DD`. */
  readonly date: string
  /** Seconds after midnight; 0 for a plain date. */
  readonly seconds: number
}

const dayMs = 86_400_000
const daySeconds = 86_400
/** From 1899-12-31. */
const daysTo1970 = 25_568
const daysTo1904 = 1462
const lastSerial = 2_958_465

/** Seconds since 1970-01-01 of a serial number, whole; undefined before the epoch, after the year 9999, and for the day that never was. */
export function serialToSeconds(serial: number, system: DateSystem): number | undefined {
  if (!Number.isFinite(serial)) return undefined
  const serial1900 = system === 1904 ? serial + daysTo1904 : serial
  const whole = Math.floor(serial1900)
  if (whole < 1 || whole === 60 || whole > lastSerial) return undefined
  const days = whole > 60 ? whole - 1 : whole
  const seconds = Math.round((serial1900 - whole) * daySeconds)
  return (days - daysTo1970) * daySeconds + Math.min(seconds, daySeconds - 1)
}

/** The calendar date of a serial number; undefined where there is none. */
export function serialToDate(serial: number, system: DateSystem): DateReading | undefined {
  const total = serialToSeconds(serial, system)
  if (total === undefined) return undefined
  const days = Math.floor(total / daySeconds)
  const date = new Date(days * dayMs)
  return { date: date.toISOString().slice(0, 10), seconds: total - days * daySeconds }
}

/** The serial number of a date `YYYY-MM-DD` from 1904 on; undefined when it is no such date. */
export function dateToSerial(date: string, system: DateSystem): number | undefined {
  const time = Date.parse(`${date}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(time)) return undefined
  const days = (time - Date.UTC(1899, 11, 30)) / dayMs
  return days < daysTo1904 ? undefined : days - (system === 1904 ? daysTo1904 : 0)
}
