import { describe, expect, it } from 'vitest'
import { notStated } from '../../../../shared/quote/words/not-stated.ts'

describe('notStated', () => {
  it.each(['n/a', 'N/A', '-', '–', '—', 'none', 'keine', 'k. A.', 'entfällt', '(n/a)', 'N.A.', 'Keine Angabe'])(
    '%s states nothing',
    (text) => expect(notStated(text)).toBe('nothing'),
  )

  it.each(['tbd', 'TBC', 'T.B.D.', 'auf Anfrage', 'on request', 'POR', 'To be confirmed', 'sur demande', 'tbd*'])(
    '%s is stated later',
    (text) => expect(notStated(text)).toBe('later'),
  )

  it.each(['0', 's.o.', '-5', 'included', 'Nordhalle', 'on demand', 'none of the above applies here', ''])(
    '“%s” may state something',
    (text) => expect(notStated(text)).toBeUndefined(),
  )
})
