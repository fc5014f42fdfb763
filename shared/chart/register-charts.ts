// Charts of a register: accelerators and MW held and used by month, and what is owed and what leaving costs.
import { formatMoney, formatQuantity } from '../money/format.ts'
import type { Register, RegisterMonth } from '../register/register.ts'
import { monthOf, nameMonth } from '../time/month.ts'
import type { Chart } from './chart.ts'

interface ChartWords {
  readonly start: string
  readonly currency: string
  readonly locale: string
}

/** Used and unused in service, with what is committed as a line. */
export function heldByMonth(register: Register, of: 'accelerators' | 'mw', words: ChartWords): Chart {
  const unit = of === 'mw' ? 'MW' : 'accelerators'
  const digits = of === 'mw' ? 2 : 0
  const used = register.months.map((month) => month[of].used)
  const idle = register.months.map((month) => Math.max(0, month[of].available - month[of].used))
  const committed = register.months.map((month) => month[of].committed)
  const peak = committed.indexOf(Math.max(...committed))
  const amount = (value: number | undefined) => formatQuantity(value ?? 0, unit, words.locale, digits)
  return {
    kind: 'areas',
    id: `register-${of}`,
    title: of === 'mw' ? 'Power held by month' : 'Accelerators held by month',
    unit,
    start: words.start,
    series: [
      { name: 'Used', values: used },
      { name: 'In service, not used', values: idle },
    ],
    line: { name: 'Committed', values: committed },
    alt: `Used and in service month by month, with what is committed: the most committed is ${amount(committed[peak])} in ${nameAt(words.start, peak)}, of which ${amount(used[peak])} are used.`,
  }
}

/** Minimum still owed, with what leaving everything costs as a line. */
export function owedByMonth(register: Register, words: ChartWords): Chart {
  const pick = (key: 'exposure' | 'walkAway') => register.months.map((month: RegisterMonth) => month[key])
  const most = Math.max(...pick('exposure'), ...pick('walkAway'))
  const [divisor, name] = most >= 10_000_000 ? [1_000_000, 'million '] : most >= 10_000 ? [1_000, 'thousand '] : [1, '']
  const drawn = (key: 'exposure' | 'walkAway') => pick(key).map((value) => value / divisor)
  const money = (value: number | undefined) => formatMoney(value ?? 0, words.currency, words.locale)
  return {
    kind: 'areas',
    id: 'register-owed',
    title: 'Still owed, and the cost of leaving',
    unit: `${name}${words.currency}`,
    start: words.start,
    series: [{ name: 'Minimum still owed', values: drawn('exposure') }],
    line: { name: 'Cost of leaving everything', values: drawn('walkAway') },
    alt: `What is still owed falls from ${money(pick('exposure')[0])} in ${nameAt(words.start, 0)}; leaving everything then costs ${money(pick('walkAway')[0])}.`,
  }
}

function nameAt(start: string, m: number): string {
  return nameMonth(monthOf(start, Math.max(0, m)))
}
