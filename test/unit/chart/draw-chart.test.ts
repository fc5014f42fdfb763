// Columns with money that comes back: paid stacks up, returned stacks down, and the sum stands beyond the column, never inside it.
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { chartSvg } from '../../../electron/report/chart-svg.ts'
import { cashByPeriod } from '../../../shared/chart/cash-by-period.ts'

const series = [
  { name: 'Signed for', values: [70e6, -10e6] },
  { name: 'By use', values: [5e6, 1e6] },
]

/** Points from the top: where the columns end at the bottom, and where a text begins. */
function drawn() {
  const svg = chartSvg(cashByPeriod(['FY2028', 'FY2031'], series, 'USD', 'en-US'), 'en-US')
  const { document } = parseHTML(`<!doctype html><html><body>${svg}</body></html>`)
  const bars = [...document.querySelectorAll('g[aria-label="bar"] rect')].map((bar) => ({
    top: Number(bar.getAttribute('y')),
    bottom: Number(bar.getAttribute('y')) + Number(bar.getAttribute('height')),
  }))
  const textAt = (words: string) => {
    const found = [...document.querySelectorAll('g[aria-label="text"] text')].find((one) => one.textContent === words)
    return Number(/translate\([^,]+,([^)]+)\)/.exec(found?.getAttribute('transform') ?? '')?.[1])
  }
  return { bars, textAt }
}

describe('drawChart of columns', () => {
  it('writes the sum above what is paid and below what comes back', () => {
    const { bars, textAt } = drawn()
    const lowest = Math.max(...bars.map(({ bottom }) => bottom))
    const highest = Math.min(...bars.map(({ top }) => top))
    expect(textAt('75.0')).toBeCloseTo(highest, 0)
    expect(textAt('-9.0')).toBeCloseTo(lowest, 0)
  })
})
