// One typed value of a report: it keeps its unit and currency until the formatter writes it.
import type { YearMonth } from '../time/month.ts'

/**
 * `money` is in major units; `price` in major units per `per`, which is empty where the words around it say; `share` is 0…1; `count` is written with `one` or `many` behind it (both may be empty);
 * `date` is `YYYY-MM-DD`; `words` is running text with figures in it; `absent` says in words why there is no value.
 */
export type Figure =
  | { readonly kind: 'money'; readonly amount: number; readonly currency: string; readonly digits?: number }
  | { readonly kind: 'price'; readonly price: number; readonly currency: string; readonly per: string }
  | { readonly kind: 'share'; readonly share: number; readonly digits: number }
  | {
      readonly kind: 'count'
      readonly count: number
      readonly one: string
      readonly many: string
      readonly digits: number
      /** `digits` decimals always, so that a column lines up; else at most. */
      readonly fixed: boolean
    }
  | { readonly kind: 'month'; readonly month: YearMonth }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'words'; readonly words: Text }
  | { readonly kind: 'absent'; readonly why: string }

/** Running text: words and figures in turn. */
export type Text = readonly (string | Figure)[]

/** Exact to the currency's own decimals. */
export function money(amount: number, currency: string): Figure {
  return { kind: 'money', amount, currency }
}

/** Rounded to whole currency units, for headlines and charts. */
export function wholeMoney(amount: number, currency: string): Figure {
  return { kind: 'money', amount, currency, digits: 0 }
}

export function unitPrice(price: number, currency: string, per: string): Figure {
  return { kind: 'price', price, currency, per }
}

export function share(value: number, digits = 1): Figure {
  return { kind: 'share', share: value, digits }
}

/** `many` defaults to `one`, for units without a plural such as MW and H100e. Always with `digits` decimals. */
export function count(value: number, one: string, many = one, digits = 0): Figure {
  return { kind: 'count', count: value, one, many, digits, fixed: true }
}

/** A plain number with at most `digits` decimals: 1 stays 1. */
export function number(value: number, digits: number): Figure {
  return { kind: 'count', count: value, one: '', many: '', digits, fixed: false }
}

export function month(value: YearMonth): Figure {
  return { kind: 'month', month: value }
}

export function date(value: string): Figure {
  return { kind: 'date', date: value }
}

export function text(value: string): Figure {
  return { kind: 'text', text: value }
}

/** Running text where a figure is asked for, such as a cell of a table. */
export function words(value: Text): Figure {
  return { kind: 'words', words: value }
}

export function absent(why: string): Figure {
  return { kind: 'absent', why }
}

/** Running text as a template: say`committed ${money(5, 'USD')} in all`. */
export function say(words: TemplateStringsArray, ...figures: readonly (string | Figure | Text)[]): Text {
  return words.flatMap((word, i): Text => {
    const figure = figures[i]
    if (figure === undefined) return word === '' ? [] : [word]
    return [...(word === '' ? [] : [word]), ...(isText(figure) ? figure : [figure])]
  })
}

/** a, b and c. */
export function listed(items: readonly (string | Figure | Text)[], last = ' and '): Text {
  return items.flatMap((item, i): Text => {
    const before = i === 0 ? [] : [i === items.length - 1 ? last : ', ']
    return [...before, ...(isText(item) ? item : [item])]
  })
}

function isText(value: string | Figure | Text): value is Text {
  return Array.isArray(value)
}
