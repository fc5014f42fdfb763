// The dates of a register as a calendar: twelve months a year, each with what must not be missed in it.
import { Text, Tooltip } from '@mantine/core'
import { type DateKind, dateWords, type KeyDate } from '../../../shared/register/key-dates.ts'
import classes from './date-calendar.module.css'

interface DateCalendarProps {
  readonly dates: readonly KeyDate[]
  readonly nameOf: (vendor: string) => string
  readonly locale: string
}

/** Dates on which something must be done; on the others something happens. */
const toAct: ReadonlySet<DateKind> = new Set(['exit-notice', 'option-notice', 'renewal-notice', 'prepayment', 'order'])

export function DateCalendar({ dates, nameOf, locale }: DateCalendarProps) {
  const years = [...new Set(dates.map((one) => one.date.slice(0, 4)))]
  const monthName = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' })
  return (
    <div className={classes.calendar}>
      {years.map((year) => (
        <section key={year} aria-label={`Dates of ${year}`}>
          <Text fw={600} mb={4}>
            {year}
          </Text>
          <div className={classes.year}>
            {Array.from({ length: 12 }, (_, m) => `${year}-${String(m + 1).padStart(2, '0')}`).map((month) => (
              <div key={month} className={classes.month}>
                <Text fz="xs" c="var(--quiet)">
                  {monthName.format(new Date(`${month}-01T00:00:00Z`))}
                </Text>
                {dates
                  .filter((one) => one.date.startsWith(month))
                  .map((one) => (
                    <Entry key={`${one.date} ${one.kind} ${one.what}`} date={one} name={nameOf(one.vendor)} />
                  ))}
              </div>
            ))}
          </div>
        </section>
      ))}
    </div>
  )
}

function Entry({ date, name }: { readonly date: KeyDate; readonly name: string }) {
  return (
    <Tooltip label={date.what} multiline maw={320} openDelay={300}>
      <div className={classes.entry} data-act={toAct.has(date.kind) || undefined}>
        <span className={classes.day}>{Number(date.date.slice(8))}</span>
        <span>
          {dateWords[date.kind]}
          <span className={classes.who}> {name}</span>
        </span>
      </div>
    </Tooltip>
  )
}
