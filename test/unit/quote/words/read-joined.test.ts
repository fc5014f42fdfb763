// Headers of several lines.
import { describe, expect, it } from 'vitest'
import { readHeader } from '../../../../shared/quote/words/read-header.ts'

const first = (text: string) => readHeader(text).targets[0]

describe('readHeader on joined lines', () => {
  it('is led by the innermost part that says something', () => {
    expect(first('Technical / Accelerator')).toMatchObject({ to: 'accelerator', score: 1 })
    expect(first('Commercial terms / Payment terms')).toMatchObject({ to: 'paymentDays', score: 1 })
    expect(first('Offer A / Term (months)')).toMatchObject({ to: 'termMonths', score: 1 })
  })

  it('takes the unit from a line of units', () => {
    expect(readHeader('Commercial / Price / USD/GPU/h')).toMatchObject({
      targets: [{ to: 'price', score: 1 }],
      unit: 'accelerator-hour',
      currencies: ['USD'],
    })
    expect(readHeader('Technical / Accelerator').unit).toBeUndefined()
    expect(readHeader('Term / months')).toMatchObject({ targets: [{ to: 'termMonths' }], unit: 'months' })
  })

  it('reads quarters and months under their year', () => {
    expect(readHeader('2027 / Q1').at).toEqual({ month: '2027-01' })
    expect(readHeader('2027 / Mar').at).toEqual({ month: '2027-03' })
  })

  it('keeps term and volume of two lines', () => {
    expect(readHeader('Price / 36 months / 128+')).toMatchObject({
      targets: [{ to: 'price' }],
      at: { term: 36, volume: 128 },
    })
  })

  it('takes a term under its heading for what a price is for', () => {
    expect(readHeader('Commitment / 12 months')).toMatchObject({ targets: [{ to: 'price' }], at: { term: 12 } })
  })

  it('leaves one header with strokes in its unit whole', () => {
    expect(readHeader('Price / GPU / hour')).toMatchObject({ targets: [{ to: 'price' }], unit: 'accelerator-hour' })
    expect(readHeader('Price / GPU / hour').targets).toHaveLength(1)
  })
})
