// Terms that are more than one value, taken apart into the cells a vendor fills; a plain term stands here only for other words.
import type { TermKey } from '../../tender/offer.ts'
import type { InputKind } from './input.ts'

/** Which sheet of the template a column stands on. */
export type Page = 'offers' | 'schedules' | 'rights'

export interface TermPart {
  /** Inside the term; `#` is an index from 0: `tiers[#].from`. '' is the term itself, `[#]` one of a list. */
  readonly path: string
  /** Here `#` is the same index from 1. Unique among all labels. */
  readonly label: string
  readonly input: InputKind
  readonly help: string
  readonly choices?: readonly string[]
  /** In place of the input's own words. */
  readonly unit?: string
  /** Must be filled when any other part of the same item is. */
  readonly required?: boolean
  /** How many of each list an empty sheet has room for, the outermost list first. */
  readonly room?: readonly number[]
  /** The offers sheet when absent. */
  readonly page?: Page
}

type Rest = Omit<TermPart, 'path' | 'label' | 'input' | 'help'>

function part(path: string, label: string, input: InputKind, help: string, rest: Rest = {}): TermPart {
  return { path, label, input, help, ...rest }
}

/** Parts of one list or structure that stand together on a page with the same room. */
function together(rest: Rest, parts: readonly TermPart[]): readonly TermPart[] {
  return parts.map((one) => ({ ...rest, ...one }))
}

const required = true
const ofService = 'months of service'

/** Lists inside a structure that stand empty when no cell of theirs is filled. */
export const emptyLists: Partial<Record<TermKey, { readonly list: string; readonly each: boolean }>> = {
  exits: { list: 'fee', each: true },
  delivery: { list: 'lateCredits', each: false },
  sla: { list: 'credits', each: false },
}

/** Terms only the buyer states; they have no cells. */
export const buyersTerms: readonly TermKey[] = ['awarded']

export const termParts: Partial<Record<TermKey, readonly TermPart[]>> = {
  startEarliest: [
    part('', 'Earliest start', 'month', 'first month in which service may start; empty: the first month'),
  ],
  startLatest: [part('', 'Latest start', 'month', 'last month in which service may start; empty: the earliest')],
  price: [
    part('unit', 'Price unit', 'choice', 'what one price is for', { required }),
    ...together({ required, room: [5] }, [
      part('tiers[#].from', 'Tier # from', 'quantity', 'the quantity from which the tier holds; tier 1 holds from 0'),
      part('tiers[#].price', 'Tier # price', 'price', 'net price; only tier 1 when it does not fall with quantity'),
    ]),
    part(
      'tierMode',
      'Tier mode',
      'choice',
      'all-units (as when empty): every unit at the price of the tier reached; incremental: each band at its own',
      { choices: ['all-units', 'incremental'] },
    ),
    part('list', 'List price', 'price', 'before discounts; explains the price, is not billed'),
    part('discounts[#]', 'Discount #', 'share', 'taken off the list price, one after the other', { room: [2] }),
  ],
  escalator: [
    part('annual', 'Escalator', 'rate', 'growth of the price each year of service', { required }),
    part('index', 'Escalator index', 'text', 'the index it follows, if any', { page: 'schedules' }),
    part('floor', 'Escalator floor', 'rate', 'least growth a year', { page: 'schedules' }),
    part('cap', 'Escalator cap', 'rate', 'most growth a year', { page: 'schedules' }),
  ],
  power: [
    part('mode', 'Power', 'choice', 'in the price (as when empty), or passed through by the kWh', {
      required,
      choices: ['included', 'pass-through'],
    }),
    part('tariff', 'Power tariff', 'tariff', 'for pass-through; major units: 0.08, not 8'),
    part('escalator', 'Power tariff growth', 'rate', 'growth of the tariff each year of service'),
  ],
  charges: together({ page: 'schedules', room: [4] }, [
    part('[#].label', 'Charge # label', 'text', 'storage, network, space and the like', { required }),
    part('[#].amount', 'Charge # amount', 'money', 'how much', { required }),
    part('[#].per', 'Charge # per', 'choice', 'how often the amount is due', {
      required,
      choices: ['once', 'month', 'accelerator-month', 'kW-month', 'GB'],
    }),
    part('[#].quantity', 'Charge # quantity', 'quantity', 'only for charges per GB', { unit: 'GB a month' }),
  ]),
  sites: [part('[#]', 'Allowed site #', 'site', 'where it may stand', { page: 'schedules', room: [3] })],
  requires: [
    part('', 'Requires', 'offers', 'offers of this sheet that must be awarded together with it', { page: 'rights' }),
  ],
  excludes: [
    part('', 'Excludes', 'offers', 'offers of this sheet that cannot be awarded beside it', { page: 'rights' }),
  ],
  exits: [
    ...together({ page: 'rights', required, room: [2] }, [
      part('[#].right', 'Exit # right', 'choice', 'for what reason the buyer may leave', {
        choices: ['convenience', 'delay', 'chronic-sla'],
      }),
      part('[#].fromMonth', 'Exit # from', 'months', 'first month of service in which it can be used', {
        unit: ofService,
      }),
      part('[#].noticeMonths', 'Exit # notice', 'months', 'from notice to end'),
    ]),
    ...together({ page: 'rights', room: [2, 1] }, [
      part('[#].fee[#].fromMonth', 'Exit # fee # from', 'months', 'month of service from which this fee holds', {
        required,
        unit: ofService,
      }),
      part('[#].fee[#].shareOfRemaining', 'Exit # fee # share', 'share', 'of the minimum still to run'),
      part('[#].fee[#].amount', 'Exit # fee # amount', 'money', 'a fixed fee'),
    ]),
  ],
  options: together({ page: 'rights', room: [2] }, [
    part('[#].right', 'Option # right', 'choice', 'what the buyer may do', {
      required,
      choices: ['extend', 'expand', 'step-down', 'refresh', 'sublease', 'auto-renew'],
    }),
    part('[#].fromMonth', 'Option # from', 'months', 'first month of service', { required, unit: ofService }),
    part('[#].toMonth', 'Option # to', 'months', 'last month of service', { required, unit: ofService }),
    part('[#].noticeMonths', 'Option # notice', 'months', 'from notice to effect', { required }),
    part('[#].share', 'Option # share', 'factor', 'how much of the award it is about', { unit: 'share of the award' }),
    part('[#].price', 'Option # price', 'price', 'the price then'),
    part('[#].premium', 'Option # premium', 'money', 'paid for the right'),
  ]),
  delivery: together({ page: 'rights' }, [
    part('promisedMonth', 'Promised delivery', 'month', 'the month promised', { required }),
    ...together({ required, room: [2] }, [
      part('lateCredits[#].fromDay', 'Late credit # from day', 'days', 'days late from which it is due'),
      part('lateCredits[#].shareOfMonthPerDay', 'Late credit # per day', 'share', 'of a month’s bill, each day late'),
    ]),
    part('cap', 'Late credit cap', 'money', 'most that is paid in all'),
    part('longStopDays', 'Long stop', 'days', 'days late after which the buyer may leave'),
    part('billingFromAcceptance', 'Billing from acceptance', 'yes-no', 'bills begin when the buyer accepts'),
  ]),
  sla: together({ page: 'rights' }, [
    ...together({ required, room: [2] }, [
      part('credits[#].below', 'Service credit # below', 'share', 'availability under which it is due'),
      part('credits[#].share', 'Service credit # share', 'share', 'of the month’s bill'),
    ]),
    part('cap', 'Service credit cap', 'share', 'most of a month’s bill'),
    part('claimDays', 'Service credit claim', 'days', 'days in which it must be claimed'),
    part('soleRemedy', 'Credits are sole remedy', 'yes-no', 'nothing else is owed for outages'),
  ]),
  protections: together({ page: 'rights', room: [1] }, [
    part('[#].kind', 'Protection # kind', 'choice', 'most-favoured customer, or the price follows an index', {
      required,
      choices: ['most-favoured', 'index'],
    }),
    part('[#].index', 'Protection # index', 'text', 'name of the index'),
    part('[#].lagMonths', 'Protection # lag', 'months', 'months behind the index'),
    part('[#].floor', 'Protection # floor', 'rate', 'least change'),
    part('[#].cap', 'Protection # cap', 'rate', 'most change'),
  ]),
  deposit: together({ page: 'rights', required }, [
    part('amount', 'Deposit', 'money', 'held by the vendor and given back'),
    part('returnMonth', 'Deposit returned', 'month', 'the month it comes back'),
  ]),
  notes: together({ page: 'rights', room: [2], required }, [
    part('[#].label', 'Note # label', 'text', 'what the note is about'),
    part('[#].text', 'Note # text', 'text', 'kept word for word'),
  ]),
}
