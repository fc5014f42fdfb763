// Dates and times as people read them.

/** `2027-03-01T09:30:00Z` → `1 Mar 2027, 10:30` in the buyer's own time; the text itself when it is no date. */
export function showMoment(iso: string, locale: string): string {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return iso
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(date)
}

/** `2027-03-01` → `1 Mar 2027`, the same in every time zone. */
export function showDate(iso: string, locale: string): string {
  const date = new Date(`${iso}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return iso
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(date)
}
