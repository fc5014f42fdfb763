import { describe, expect, it } from 'vitest'
import type { ForeignContext, ForeignField } from '../../../../shared/quote/words/foreign-field.ts'
import { readForeign } from '../../../../shared/quote/words/read-foreign.ts'
import type { Cell, CellValue } from '../../../../shared/sheet/cell.ts'

const context: ForeignContext = {
  start: '2027-01',
  dateSystem: 1900,
  receivedOn: '2026-11-20',
  accelerators: [{ id: 'H100', name: 'H100 SXM' }, { id: 'MI300X' }],
  sites: [
    { id: 'ash-1', region: 'us-east', vendor: 'acme', name: 'Ashburn 1' },
    { id: 'fra-1', region: 'eu-central' },
    { id: 'fra-2', region: 'eu-central', vendor: 'other' },
  ],
  vendors: [{ id: 'acme', name: 'Acme Compute GmbH' }, { id: 'other' }],
}

function cellOf(value: CellValue, text: string, rest: Partial<Cell> = {}): Cell {
  return { row: 0, column: 0, value, text, format: '', ...rest }
}

const t = (text: string, rest: Partial<Cell> = {}) => cellOf({ kind: 'text', text }, text, rest)
const n = (number: number, rest: Partial<Cell> = {}) => cellOf({ kind: 'number', number }, String(number), rest)
const day = (date: string, seconds = 0) => cellOf({ kind: 'date', date, seconds }, date)

const read = (cell: Cell, field: ForeignField, over: Partial<ForeignContext> = {}) =>
  readForeign(cell, field, { ...context, ...over })

const codes = (cell: Cell, field: ForeignField, over: Partial<ForeignContext> = {}) =>
  read(cell, field, over).remarks.map((one) => `${one.severity} ${one.code}`)

describe('readForeign: units', () => {
  it.each<[Cell, ForeignField, number, string]>([
    [
      n(39.2),
      { to: 'price', unit: 'node-hour', perNode: 8 },
      4.9,
      '39.20 per node-hour ÷ 8 = 4.90 per accelerator-hour',
    ],
    [n(48), { to: 'price', unit: 'accelerator-day' }, 2, '48.00 per accelerator-day ÷ 24 = 2.00 per accelerator-hour'],
    [
      n(18000),
      { to: 'price', unit: 'accelerator-year' },
      1500,
      '18,000.00 per accelerator-year ÷ 12 = 1,500.00 per accelerator-month',
    ],
    [
      n(144000),
      { to: 'price', unit: 'node-year', perNode: 8 },
      1500,
      '144,000.00 per node-year ÷ 8 ÷ 12 = 1,500.00 per accelerator-month',
    ],
    [n(125000), { to: 'price', unit: 'MW-month' }, 125, '125,000.00 per MW-month ÷ 1,000 = 125.00 per kW-month'],
    [
      n(250),
      { to: 'price', unit: 'node', perNode: 8, scale: 'thousands' },
      31250,
      '250.00 per node × 1,000 ÷ 8 = 31,250.00 per accelerator',
    ],
    [n(85), { to: 'power.tariff', unit: 'MWh' }, 0.085, '85.00 per MWh ÷ 1,000 = 0.085 per kWh'],
    [n(8.5), { to: 'power.tariff', unit: 'cent-kWh' }, 0.085, '8.50 cents per kWh ÷ 100 = 0.085 per kWh'],
    [n(12), { to: 'setupFee', unit: 'thousands' }, 12000, '12.00 × 1,000 = 12,000.00'],
    [n(800), { to: 'setupFeePerUnit', unit: 'node', perNode: 8 }, 100, '800.00 per node ÷ 8 = 100.00 per accelerator'],
    [n(15), { to: 'opexPerKwYear', unit: 'kW-month' }, 180, '15.00 per kW-month × 12 = 180.00 per kW-year'],
    [n(60), { to: 'charge', unit: 'TB-month' }, 0.06, '60.00 per TB-month ÷ 1,000 = 0.06 per GB'],
    [n(1200), { to: 'charge', unit: 'year' }, 100, '1,200.00 per year ÷ 12 = 100.00 per month'],
    [n(16), { to: 'maxQuantity', unit: 'nodes', perNode: 8 }, 128, '16 nodes × 8 = 128 accelerators'],
    [n(1.5), { to: 'maxQuantity', unit: 'MW' }, 1500, '1.50 MW × 1,000 = 1,500 kW'],
    [n(3), { to: 'termMonths', unit: 'years' }, 36, '3 years × 12 = 36 months'],
    [n(1), { to: 'termMonths', unit: 'years' }, 12, '1 year × 12 = 12 months'],
    [n(2), { to: 'quote.spendCommitment.amount', unit: 'millions' }, 2e6, '2.00 × 1,000,000 = 2,000,000.00'],
  ])('%j of %j is %d', (cell, field, value, sum) => {
    const reading = read(cell, field)
    expect(reading.value).toBe(value)
    expect(reading.remarks).toMatchObject([{ severity: 'note', code: 'converted', what: sum }])
  })

  it('says both numbers when a conversion is not exact to the millionth', () => {
    const reading = read(n(10), { to: 'price', unit: 'node-hour', perNode: 3 })
    expect(reading.value).toBe(3.333333)
    expect(reading.remarks).toMatchObject([{ severity: 'warning', code: 'rounded' }])
    expect(reading.remarks[0]?.what).toBe(
      '10.00 per node-hour ÷ 3 = 3.333333 per accelerator-hour, rounded to six decimals',
    )
    expect(codes(n(7 / 3), { to: 'price' })).toEqual(['warning rounded'])
    expect(read(n(2.4499999999999997), { to: 'price' })).toEqual({ value: 2.45, remarks: [] })
  })

  it.each<[Cell, ForeignField, string]>([
    [n(39.2), { to: 'price', unit: 'node-hour' }, 'question per-node'],
    [n(16), { to: 'maxQuantity', unit: 'nodes' }, 'question per-node'],
    [n(5), { to: 'price', unit: 'kWh' }, 'question unit'],
    [n(5), { to: 'charge', unit: 'accelerator-hour' }, 'question unit'],
    [n(8.5), { to: 'power.tariff' }, 'question unit'],
    [n(3), { to: 'termMonths' }, 'question unit'],
    [n(12), { to: 'leadMonths' }, 'question unit'],
    [n(80), { to: 'takeOrPay' }, 'question unit'],
    [n(3), { to: 'escalator.annual' }, 'question unit'],
  ])('asks about %j of %j', (cell, field, code) => {
    expect(read(cell, field).value).toBeUndefined()
    expect(codes(cell, field)).toEqual([code])
  })

  it('takes the unit a cell names over that of its field, and tells it', () => {
    const reading = read(t('$39.20 per node (8 GPUs) per hour'), { to: 'price', unit: 'accelerator-hour' })
    expect(reading).toMatchObject({ value: 4.9, unit: 'node-hour' })
    expect(reading.remarks.map((one) => one.code)).toContain('converted')
  })
})

describe('readForeign: numbers', () => {
  it.each<[Cell, ForeignField, unknown]>([
    [t('1.234'), { to: 'price', numbers: 'comma' }, 1234],
    [t('1.234'), { to: 'price', numbers: 'point' }, 1.234],
    [t('2,05 €'), { to: 'price', currency: 'EUR' }, 2.05],
    [t('$2.05'), { to: 'price', currency: 'CAD' }, 2.05],
    [n(0.8, { format: '0%', text: '80%' }), { to: 'takeOrPay' }, 0.8],
    [n(0.8, { format: '0%', text: '80%' }), { to: 'takeOrPay', unit: 'percent' }, 0.8],
    [n(80), { to: 'takeOrPay', unit: 'percent' }, 0.8],
    [t('80 %'), { to: 'takeOrPay', unit: 'percent' }, 0.8],
    [n(99.95), { to: 'availability', unit: 'percent' }, 0.9995],
    [n(-1.5), { to: 'escalator.annual', unit: 'percent' }, -0.015],
    [t('50 %, 75 %, 100 %'), { to: 'ramp' }, [0.5, 0.75, 1]],
    [n(0.95), { to: 'priceByYear' }, 0.95],
    [n(36), { to: 'termMonths' }, 36],
    [t('36 mo'), { to: 'termMonths' }, 36],
    [t('12 weeks'), { to: 'leadMonths' }, 3],
    [t('Net 45'), { to: 'paymentDays' }, 45],
    [t('30 Tage netto'), { to: 'paymentDays' }, 30],
    [n(30), { to: 'paymentDays' }, 30],
    [t('64–512'), { to: 'maxQuantity' }, 512],
    [t('up to 512 GPUs'), { to: 'maxQuantity' }, 512],
    [t('ab 64 Stück'), { to: 'minQuantity' }, 64],
    [n(128), { to: 'volume' }, { from: 128 }],
    [t('256–511'), { to: 'volume' }, { from: 256, to: 511 }],
    [t('1-8 nodes'), { to: 'volume', perNode: 8 }, { from: 8, to: 64 }],
    [n(42), { to: 'offer' }, '42'],
    [n(42, { text: '0042' }), { to: 'offer' }, '0042'],
    [n(8), { to: 'perNode' }, 8],
  ])('%j of %j is %j', (cell, field, value) => {
    expect(read(cell, field).value).toEqual(value)
  })

  it.each<[Cell, ForeignField, string]>([
    [t('1.234'), { to: 'price' }, 'question number-format'],
    [t('1.234,50'), { to: 'price', numbers: 'point' }, 'question number-format'],
    [t('2,05 €'), { to: 'price', currency: 'USD' }, 'question currency'],
    [n(2.05, { text: '€2.05' }), { to: 'price', currency: 'USD' }, 'question currency'],
    [t('on request'), { to: 'price' }, 'error not-a-number'],
    [t('from 2.05'), { to: 'price' }, 'error not-a-number'],
    [n(-2), { to: 'price' }, 'error negative'],
    [n(0.05, { format: '0%', text: '5%' }), { to: 'setupFee' }, 'question percent'],
    [t('incl.'), { to: 'setupFee' }, 'question amount-in-words'],
    [day('2027-04-03'), { to: 'price' }, 'question date-for-number'],
    [n(12.5), { to: 'maxQuantity' }, 'error not-whole'],
    [t('128+'), { to: 'maxQuantity' }, 'error not-a-number'],
    [cellOf({ kind: 'error', code: '#N/A' }, '#N/A'), { to: 'price' }, 'error error-cell'],
    [cellOf({ kind: 'none' }, '', { formula: 'A1*2' }), { to: 'price' }, 'error formula-without-result'],
    [n(101), { to: 'takeOrPay', unit: 'percent' }, 'error share-range'],
  ])('%j of %j gives no value: %s', (cell, field, code) => {
    expect(read(cell, field).value).toBeUndefined()
    expect(codes(cell, field)).toEqual([code])
  })

  it('uses the stored result of a formula and says so', () => {
    expect(codes(n(2.05, { formula: 'B2*0.9' }), { to: 'price' })).toEqual(['warning formula'])
  })

  it('remarks on text read in one format only, unless the format is known', () => {
    expect(codes(t('2,05'), { to: 'price' })).toEqual(['note number-as-text'])
    expect(codes(t('2,05'), { to: 'price', numbers: 'comma' })).toEqual([])
    expect(codes(t('205'), { to: 'price' })).toEqual([])
  })
})

describe('readForeign: dates', () => {
  it.each<[Cell, ForeignField, unknown, readonly string[]]>([
    [day('2026-12-31'), { to: 'quote.validUntil' }, '2026-12-31', []],
    [day('2026-12-31', 3600), { to: 'quote.validUntil' }, '2026-12-31', ['note time-left-out']],
    [t('31.12.2026'), { to: 'quote.validUntil' }, '2026-12-31', []],
    [t('03/04/2027'), { to: 'quote.validUntil', dates: 'dmy' }, '2027-04-03', []],
    [t('30 Tage'), { to: 'quote.validUntil' }, '2026-12-20', ['warning relative-date']],
    [t('immediately'), { to: 'startEarliest' }, 0, ['note at-once']],
    [t('Q3 2027'), { to: 'startEarliest' }, 6, ['warning first-month']],
    [t('März 2027'), { to: 'startEarliest' }, 2, []],
    [day('2027-04-15'), { to: 'startEarliest' }, 3, ['note day-left-out']],
    [day('2026-06-01'), { to: 'startEarliest' }, 0, ['note before-start']],
  ])('%j of %j is %j', (cell, field, value, remarks) => {
    expect(read(cell, field).value).toEqual(value)
    expect(codes(cell, field)).toEqual(remarks)
  })

  it.each<[Cell, ForeignField, string]>([
    [t('03/04/2027'), { to: 'quote.validUntil' }, 'question date-order'],
    [t('12/31/2026'), { to: 'quote.validUntil', dates: 'dmy' }, 'question date-order'],
    [n(46387), { to: 'quote.validUntil' }, 'question date-as-number'],
    [n(30), { to: 'quote.validUntil' }, 'error not-a-date'],
    [t('8 weeks'), { to: 'startEarliest' }, 'question relative-month'],
    [day('2026-06-01'), { to: 'startLatest' }, 'error before-start'],
    [t('on request'), { to: 'startEarliest' }, 'error not-a-date'],
  ])('%j of %j gives no value: %s', (cell, field, code) => {
    expect(read(cell, field).value).toBeUndefined()
    expect(codes(cell, field)).toEqual([code])
  })

  it('asks for the day received before it counts days', () => {
    expect(codes(t('30 days'), { to: 'quote.validUntil' }, { receivedOn: undefined })).toEqual(['question received-on'])
  })
})

describe('readForeign: names and choices', () => {
  it.each<[Cell, ForeignField, string, readonly string[]]>([
    [t('H100'), { to: 'accelerator' }, 'H100', []],
    [t('NVIDIA H100 SXM5 80GB'), { to: 'accelerator' }, 'H100', ['warning other-spelling']],
    [t('MI 300X'), { to: 'accelerator' }, 'MI300X', ['warning other-spelling']],
    [t('Acme Compute'), { to: 'vendor' }, 'acme', ['warning other-spelling']],
    [t('ash-1'), { to: 'site' }, 'ash-1', []],
    [t('Ashburn'), { to: 'region' }, 'ash-1', ['warning other-spelling']],
    [t('US East'), { to: 'region' }, 'ash-1', ['warning by-region']],
    [t('Oslo'), { to: 'region', values: { oslo: 'fra-1' } }, 'fra-1', []],
    [t('B200'), { to: 'accelerator', values: { B200: '' } }, '', []],
    [t('Reserved'), { to: 'kind' }, 'lease', ['note other-spelling']],
    [t('on-demand'), { to: 'kind' }, 'on-demand', []],
    [t('Kauf'), { to: 'kind' }, 'hardware', ['note other-spelling']],
    [t('inkl.'), { to: 'power.mode' }, 'included', ['note other-spelling']],
    [t('refacturé'), { to: 'power.mode' }, 'pass-through', ['note other-spelling']],
    [t('$/GPU/hr'), { to: 'price.unit' }, 'accelerator-hour', ['note other-spelling']],
    [t('Euro'), { to: 'quote.currency' }, 'EUR', ['note other-spelling']],
    [t('US$'), { to: 'quote.currency' }, 'USD', ['note other-spelling']],
  ])('%j of %j is %s', (cell, field, value, remarks) => {
    expect(read(cell, field).value).toBe(value)
    expect(codes(cell, field)).toEqual(remarks)
  })

  it.each<[Cell, ForeignField, string]>([
    [t('B200'), { to: 'accelerator' }, 'question accelerator'],
    [t('H1000'), { to: 'accelerator' }, 'question accelerator'],
    [t('GH100'), { to: 'accelerator' }, 'question accelerator'],
    [t('H100 or MI300X'), { to: 'accelerator' }, 'question accelerator'],
    [t('eu-central'), { to: 'region' }, 'question site'],
    [t('Oslo'), { to: 'region' }, 'question site'],
    [t('Nimbus'), { to: 'vendor' }, 'question vendor'],
    [t('rserved'), { to: 'kind' }, 'question choice'],
    [t('$'), { to: 'quote.currency' }, 'question currency'],
    [t('kr'), { to: 'quote.currency' }, 'question currency'],
  ])('never guesses %j of %j', (cell, field, code) => {
    expect(read(cell, field).value).toBeUndefined()
    expect(codes(cell, field)).toEqual([code])
  })

  it('leaves other vendors’ sites aside when it knows whose record it is', () => {
    expect(read(t('eu-central'), { to: 'region' }, { vendor: 'acme' }).value).toBe('fra-1')
  })

  it('throws on a target that does not exist', () => {
    expect(() => read(n(1), { to: 'prize' })).toThrow('no target')
  })
})
