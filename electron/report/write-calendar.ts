// The dates of a register as an iCalendar file (RFC 5545): one all-day entry a date, the same bytes for the same register and moment.
import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import { dateWords, type KeyDate } from '../../shared/register/key-dates.ts'

export interface CalendarOptions {
  readonly tenderId: string
  readonly tenderName: string
  /** Moment the file is made. */
  readonly now: Date
  readonly nameOf: (vendor: string) => string
}

/** Identifiers stay the same when a calendar is made again, so that an import replaces entries rather than doubling them. */
export function writeCalendar(dates: readonly KeyDate[], options: CalendarOptions): string {
  const calendar = ical({
    name: `Commitments: ${options.tenderName}`,
    prodId: { company: 'Headroom', product: 'Commitment register', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const date of dates) {
    const day = new Date(`${date.date}T00:00:00Z`)
    calendar.createEvent({
      id: identifierOf(options.tenderId, date),
      stamp: options.now,
      start: day,
      end: new Date(day.getTime() + 86_400_000),
      allDay: true,
      timezone: 'UTC',
      summary: `${dateWords[date.kind]}: ${options.nameOf(date.vendor)}`,
      description: date.what,
      transparency: ICalEventTransparency.TRANSPARENT,
      categories: [{ name: dateWords[date.kind] }],
    })
  }
  return calendar.toString()
}

function identifierOf(tenderId: string, { kind, offer, vendor, date, what }: KeyDate): string {
  const words = [tenderId, kind, offer ?? vendor, date, what.slice(0, 80)].map((word) =>
    word.replaceAll(/[^\p{L}\p{N}]+/gu, '-'),
  )
  return `${words.join('.')}@headroom`
}
