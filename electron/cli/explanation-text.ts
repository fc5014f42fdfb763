// The steps of a number as lines of text.
import { formatMoney, formatPrice, formatQuantity, formatShare } from '../../shared/money/format.ts'
import type { Explanation, FigureUnit } from '../../shared/price/comparison.ts'

const locale = 'en-US'

export function valueText(value: number, unit: FigureUnit): string {
  switch (unit.kind) {
    case 'money':
      return formatMoney(value, unit.currency, locale)
    case 'price':
      return formatPrice(value, unit.currency, locale)
    case 'share':
      return formatShare(value, locale)
    case 'count':
      return formatQuantity(value, '', locale, 3)
    case 'text':
      return String(value)
  }
}

export function explanationText({ title, steps }: Explanation): string {
  const lines = steps.map((step) => {
    const from = step.from.length === 0 ? '' : `\n      from ${step.from.join(', ')}`
    const opens = step.opens === undefined ? '' : `\n      opens ${step.opens}`
    return `  ${step.label}: ${step.formula} = ${valueText(step.value, step.unit)}${from}${opens}`
  })
  return [title, ...lines].join('\n')
}
