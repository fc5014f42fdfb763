// A bill under construction: every line rounded in its own currency, converted and rounded again, and discounted once.
import { convertMinor, exactAmount, toMajor, toMinor, toMinorShare } from '../money/amount.ts'
import { fromMillionths } from '../money/discount.ts'
import { type Exact, toNumber } from '../money/exact.ts'
import { type Category, categoryNames } from './category.ts'
import type { Step } from './comparison.ts'
import { type Divisor, type Product, productOf, productStep, sumOf } from './formula.ts'
import type { Setting } from './setting.ts'

/** One line of the ledger: one offer (or workload) × category × service month. */
export interface PricedLine {
  /** Null for what belongs to a workload alone: adoption, moving, lost compute. */
  readonly offer: string | null
  readonly vendor: string | null
  readonly workload: string | null
  readonly category: Category
  readonly serviceMonth: number
  /** Month of payment; H and later fall after the horizon. */
  readonly cashMonth: number
  /** Currency of `quoteAmount`: the quote's, or the tender's for what is priced outside quotes. */
  readonly currency: string
  /** Minor units of `currency`. */
  readonly quoteAmount: number
  /** Minor units of the tender currency. Negative for what comes in or is set off. */
  readonly amount: number
  /** Present value in millionths of the tender currency. */
  readonly presentValue: bigint
  /** Name of the line for `explain`: `offers.a.minimum[3]`. */
  readonly path: string
}

/** Called once a line while pricing, when somebody wants to see the steps. */
export type Note = (line: PricedLine, steps: readonly Step[]) => void

/** Who a line belongs to and which money it is in. */
export interface Account {
  readonly offer: string | null
  readonly vendor: string | null
  readonly workload: string | null
  /** `offers.a` or `workloads.pool`. */
  readonly path: string
  readonly currency: string
  readonly decimals: number
  /** Document path of the currency and of its rate. */
  readonly currencyFrom: readonly string[]
}

export interface Entry {
  readonly category: Category
  readonly serviceMonth: number
  readonly cashMonth: number
  readonly products: readonly Product[]
  /** The sum of the products is divided by this: twelve months of a yearly price, months of a life. */
  readonly divisor?: Divisor
}

/** What was billed of an offer, sunk or not: what spend is counted from. */
export interface Billed {
  readonly offer: string | null
  readonly vendor: string | null
  readonly category: Category
  readonly serviceMonth: number
  /** Minor units of the quote's currency. */
  readonly quoteAmount: number
  /** Minor units of the tender currency. */
  readonly amount: number
}

/** Amounts of one entry in minor units of its own and of the tender currency. */
export interface Amounts {
  readonly quoteAmount: number
  readonly amount: number
}

export interface Bill {
  readonly lines: PricedLine[]
  /** Every amount that is not zero, those paid before month 0 among them. */
  readonly billed: Billed[]
  /** Adds a line unless it is zero or was paid before month 0 (sunk); returns its amounts either way. */
  readonly add: (account: Account, entry: Entry) => Amounts
  /** Adds a line whose amounts follow from other lines; `steps` says how. */
  readonly addFixed: (
    account: Account,
    entry: Omit<Entry, 'products'>,
    amounts: Amounts,
    steps: () => readonly Step[],
  ) => void
}

export function createBill(setting: Setting, note: Note | undefined): Bill {
  const lines: PricedLine[] = []
  const billed: Billed[] = []
  const convert = (account: Account, quoteAmount: number): number =>
    account.currency === setting.currency
      ? quoteAmount
      : convertMinor(quoteAmount, account.decimals, setting.rateOf(account.currency), setting.decimals)
  const push = (
    account: Account,
    entry: Omit<Entry, 'products'>,
    amounts: Amounts,
    steps: () => readonly Step[],
  ): void => {
    if (amounts.amount === 0 && amounts.quoteAmount === 0) return
    const { offer, vendor, workload } = account
    billed.push({ offer, vendor, category: entry.category, serviceMonth: entry.serviceMonth, ...amounts })
    if (entry.cashMonth < 0) return
    const line: PricedLine = {
      offer,
      vendor,
      workload,
      category: entry.category,
      serviceMonth: entry.serviceMonth,
      cashMonth: entry.cashMonth,
      currency: account.currency,
      quoteAmount: amounts.quoteAmount,
      amount: amounts.amount,
      presentValue: setting.discount.presentValue(amounts.amount, entry.cashMonth),
      path: `${account.path}.${entry.category}[${entry.serviceMonth}]`,
    }
    lines.push(line)
    if (note !== undefined) note(line, [...steps(), ...moneySteps(setting, account, line)])
  }
  return {
    lines,
    billed,
    add: (account, entry) => {
      const quoteAmount = minorOf(entry, account.decimals)
      const amounts = { quoteAmount, amount: convert(account, quoteAmount) }
      push(account, entry, amounts, () => formulaSteps(account, entry))
      return amounts
    },
    addFixed: push,
  }
}

function minorOf({ products, divisor }: Entry, decimals: number): number {
  const sum = sumOf(products)
  return divisor === undefined ? toMinor(sum, decimals) : toMinorShare(sum, divisor.value, decimals)
}

function formulaSteps(account: Account, entry: Entry): readonly Step[] {
  const unit = { kind: 'money', currency: account.currency } as const
  return entry.products
    .filter((product) => productOf(product).n !== 0n)
    .map((product) => productStep(categoryNames[entry.category], product, unit, entry.divisor))
}

/** From the formula's value to the ledger: rounding, exchange, payment month and present value. */
function moneySteps(setting: Setting, account: Account, line: PricedLine): readonly Step[] {
  const own = account.decimals
  const quoted = toMajor(line.quoteAmount, own)
  const amount = toMajor(line.amount, setting.decimals)
  const steps: Step[] = [
    {
      label: 'Rounded',
      formula: `to ${own} decimals of ${account.currency}, half to even`,
      value: quoted,
      unit: { kind: 'money', currency: account.currency },
      from: [],
    },
  ]
  if (account.currency !== setting.currency) {
    steps.push({
      label: `In ${setting.currency}`,
      formula: `${quoted} ${account.currency} × ${toNumber(setting.rateOf(account.currency))}, rounded`,
      value: amount,
      unit: { kind: 'money', currency: setting.currency },
      from: account.currencyFrom,
    })
  }
  steps.push({
    label: 'Present value',
    formula: `${amount} × ${setting.discount.factor(line.cashMonth).toFixed(9)} for payment in month ${line.cashMonth} (${setting.nameOf(line.cashMonth)})`,
    value: fromMillionths(line.presentValue),
    unit: { kind: 'money', currency: setting.currency },
    from: ['discountRate'],
  })
  return steps
}

/** Amount of the tender currency as an exact value. */
export function exactOf(setting: Setting, amount: number): Exact {
  return exactAmount(amount, setting.decimals)
}
