import { describe, expect, it } from 'vitest'
import { type Observation, observationAt } from '../../../shared/observation/observation.ts'
import type { ListRead } from '../../../shared/observation/read-list.ts'
import { gpuhuntList, plainList, readListText, skypilotList } from '../../builders/price-lists.ts'

const observedOn = '2026-03-01'

function rowsOf(read: ListRead | undefined): readonly Observation[] {
  if (read === undefined) throw new Error('no list')
  return Array.from({ length: read.observations.length }, (_, index) => observationAt(read.observations, index))
}

function only(text: string, answers = {}, file = 'list.csv'): ListRead {
  const reads = readListText(text, answers, file)
  const [read] = reads
  if (read === undefined || reads.length > 1) throw new Error(`${reads.length} lists`)
  return read
}

describe('readPriceLists of a SkyPilot catalog', () => {
  const header =
    'InstanceType,AcceleratorName,AcceleratorCount,vCPUs,MemoryGiB,GpuInfo,Price,SpotPrice,Region,AvailabilityZone'
  it('divides the instance’s price by its accelerators, and gives a price on demand and a spot price a row', () => {
    const read = only(
      `${header}\nnx8,H100,8.0,96.0,960.0,"{'Gpus': []}",20.00,6.50,north-1,north-1a`,
      { observedOn },
      'nordlicht.csv',
    )
    const shared = {
      date: observedOn,
      provider: 'nordlicht',
      accelerator: 'H100',
      count: 8,
      currency: 'USD',
      region: 'north-1a',
      termMonths: 0,
      row: 1,
    }
    expect(rowsOf(read)).toEqual([
      { ...shared, price: 2_500_000, kind: 'on-demand', column: 6, raw: '20.00' },
      { ...shared, price: 812_500, kind: 'spot', column: 7, raw: '6.50' },
    ])
    expect(read.preview).toMatchObject({
      format: 'skypilot',
      rows: 1,
      read: 2,
      questions: [],
      from: observedOn,
      to: observedOn,
    })
    expect(read.preview.assumed).toEqual(['The list names no provider; nordlicht, from its file name, stands for it.'])
  })
  it('rounds half to even where a price does not divide into millionths', () => {
    const read = only(`${header}\na,H100,8,,,,0.000004,,r,\nb,H100,8,,,,0.000012,,r,\nc,H100,3,,,,1,,r,`, {
      observedOn,
    })
    expect(rowsOf(read).map(({ price }) => price)).toEqual([2, 333_333])
    expect(read.problems).toMatchObject([{ code: 'observation-bad-price', where: { address: 'G2' } }])
  })
  it('counts a price on demand once a region, and spot prices zone by zone', () => {
    const read = only(`${header}\na,H100,1,,,,2,1,r,ra\na,H100,1,,,,2,1.1,r,rb\na,H100,1,,,,3,1.2,s,sa`, { observedOn })
    expect(rowsOf(read).map(({ kind, price }) => [kind, price])).toEqual([
      ['on-demand', 2_000_000],
      ['spot', 1_000_000],
      ['spot', 1_100_000],
      ['on-demand', 3_000_000],
      ['spot', 1_200_000],
    ])
    expect(read.preview.leftOut).toMatchObject([{ rows: 1, why: expect.stringContaining('another zone') }])
  })
  it('takes the day from the file’s name, and asks where that has none', () => {
    const text = `${header}\na,H100,1,,,,2,,r,`
    expect(only(text, {}, 'nordlicht-2026-02-14.csv').preview).toMatchObject({
      from: '2026-02-14',
      providers: ['nordlicht'],
    })
    const asked = only(text)
    expect(asked.preview).toMatchObject({ read: 0, rows: 1, questions: [{ answer: 'observedOn', typed: 'date' }] })
    expect(asked.problems).toMatchObject([{ severity: 'question', code: 'observations-open' }])
  })
  it('says what it leaves out: rows of processors only, parts of an accelerator, cells without a price', () => {
    const read = only(
      `${header}\ncpu,,,8,32,,0.4,,r,\npart,H100,0.5,,,,1,,r,\nbad,H100,1,,,,ask,,r,\nnone,H100,1,,,,,,r,\ngood,H100,1,,,,2,nan,r,`,
      { observedOn },
    )
    expect(rowsOf(read)).toHaveLength(1)
    expect(
      read.problems.map(({ code, severity, where }) => [code, severity, where.kind === 'cell' ? where.address : '']),
    ).toEqual([
      ['observation-no-accelerator', 'note', 'B2'],
      ['observation-bad-count', 'warning', 'C3'],
      ['observation-bad-price', 'warning', 'G4'],
      ['observation-no-price', 'note', 'G5'],
    ])
    expect(read.preview.leftOut.map(({ rows }) => rows)).toEqual([1, 1, 1, 1])
  })
})

describe('readPriceLists of gpuhunt offers', () => {
  it('joins name and memory, tells spot from on demand and keeps each row’s provider', () => {
    const text = `instance_name,location,price,cpu,memory,gpu_count,gpu_name,gpu_memory,spot,disk_size,gpu_vendor,provider
gx,lake-1,6.0,16,128.0,4,A100,80.0,False,,nvidia,Kestrel
gx,lake-1,3.0,16,128.0,4,A100,40.0,True,,nvidia,Kestrel
cpu,lake-1,0.3,16,128.0,0,,,False,,,Kestrel`
    const read = only(text, { observedOn })
    expect(rowsOf(read)).toMatchObject([
      {
        accelerator: 'A100 80GB',
        price: 1_500_000,
        kind: 'on-demand',
        provider: 'Kestrel',
        region: 'lake-1',
        count: 4,
      },
      { accelerator: 'A100 40GB', price: 750_000, kind: 'spot' },
    ])
    expect(read.preview.words).toEqual([
      { word: 'A100 40GB', observations: 1, accelerator: 'A100-40GB' },
      { word: 'A100 80GB', observations: 1, accelerator: 'A100-80GB' },
    ])
  })
})

describe('readPriceLists of a plain table', () => {
  it('reads columns in any order, in English', () => {
    const text = `Price list of the week,,,,
,,,,
USD/GPU-hr,GPU,Region,Provider,As of,Pricing
2.49,NVIDIA H100 80GB HBM3,coast-3,Blue Fjord,2026-03-01,On-demand
1.99,H100,coast-3,Blue Fjord,2026-03-02,Reserved 1 year
1.20,H100,coast-3,Blue Fjord,2026-03-02,spot
1.20,H100,coast-3,Blue Fjord,2026-03-02,barter`
    const read = only(text)
    expect(rowsOf(read)).toMatchObject([
      {
        price: 2_490_000,
        kind: 'on-demand',
        date: '2026-03-01',
        currency: 'USD',
        provider: 'Blue Fjord',
        region: 'coast-3',
      },
      { price: 1_990_000, kind: 'reserved', termMonths: 12 },
      { price: 1_200_000, kind: 'spot' },
    ])
    expect(read.preview.words).toEqual([
      { word: 'H100', observations: 2, accelerator: 'H100' },
      { word: 'NVIDIA H100 80GB HBM3', observations: 1, accelerator: 'H100' },
    ])
    expect(read.problems).toMatchObject([{ code: 'observation-bad-kind', where: { address: 'F7' } }])
  })
  it('reads German headers, decimals with a comma and days before months', () => {
    const text = `Datum;Anbieter;Beschleuniger;Preis (EUR je GPU-Stunde);Standort
01.03.2026;Nordlicht;H100;2,49;nord
13.03.2026;Nordlicht;H100;1.234,50;nord`
    expect(rowsOf(only(text))).toMatchObject([
      { date: '2026-03-01', price: 2_490_000, currency: 'EUR', region: 'nord' },
      { date: '2026-03-13', price: 1_234_500_000 },
    ])
  })
  it('reads several columns of prices, each bought its own way', () => {
    const text = `Date,Provider,GPU,On-demand price USD,Spot price USD,Reserved 3 years price USD
2026-03-01,Blue Fjord,H100,3.00,1.50,1.80`
    expect(rowsOf(only(text)).map(({ kind, termMonths, price }) => [kind, termMonths, price])).toEqual([
      ['on-demand', 0, 3_000_000],
      ['spot', 0, 1_500_000],
      ['reserved', 36, 1_800_000],
    ])
  })
  it('asks about 1.234 and 03/04/2026 where the column does not tell, and reads them as answered', () => {
    const text = `Date;Provider;GPU;Price USD
03/04/2026;Kestrel;H100;1.234`
    const asked = only(text)
    expect(asked.preview.questions).toMatchObject([
      { answer: 'dayOrder', address: 'A2' },
      { answer: 'decimal', address: 'D2' },
    ])
    expect(asked.preview.read).toBe(0)
    expect(rowsOf(only(text, { decimal: 'point', dayOrder: 'month-first' }))).toMatchObject([
      { price: 1_234_000, date: '2026-03-04' },
    ])
    expect(rowsOf(only(text, { decimal: 'comma', dayOrder: 'day-first' }))).toMatchObject([
      { price: 1_234_000_000, date: '2026-04-03' },
    ])
    const told = `${text}\n13/04/2026;Kestrel;H100;2.5`
    expect(rowsOf(only(told))).toMatchObject([{ price: 1_234_000, date: '2026-04-03' }, { price: 2_500_000 }])
  })
  it('asks for a currency nobody names, and which dollars are meant', () => {
    const silent = 'Date,Provider,GPU,Price\n2026-03-01,Kestrel,H100,2.5'
    expect(only(silent).preview.questions).toMatchObject([{ answer: 'currency', address: 'D1' }])
    expect(rowsOf(only(silent, { currency: 'CHF' }))).toMatchObject([{ currency: 'CHF' }])
    const dollars = 'Date,Provider,GPU,Price $\n2026-03-01,Kestrel,H100,2.5'
    expect(only(dollars).preview.questions).toMatchObject([{ answer: 'currency', what: expect.stringContaining('$') }])
    expect(rowsOf(only(dollars, { currency: 'CAD' }))).toMatchObject([{ currency: 'CAD' }])
    const inCells = 'Date,Provider,GPU,Price\n2026-03-01,Kestrel,H100,€ 2.5\n2026-03-01,Kestrel,H100,2.5 GBP/h'
    expect(rowsOf(only(inCells)).map(({ currency, price }) => [currency, price])).toEqual([
      ['EUR', 2_500_000],
      ['GBP', 2_500_000],
    ])
  })
  it('asks whether a price is for one accelerator where the list counts them', () => {
    const text = 'Date,Provider,GPU,GPUs,Price USD\n2026-03-01,Kestrel,H100,8,16'
    expect(only(text).preview.questions).toMatchObject([{ answer: 'per' }])
    expect(rowsOf(only(text, { per: 'instance' }))).toMatchObject([{ price: 2_000_000, count: 8 }])
    expect(rowsOf(only(text, { per: 'accelerator' }))).toMatchObject([{ price: 16_000_000, count: 8 }])
  })
  it('names the first twenty places of a flaw, and counts the others', () => {
    const rows = Array.from({ length: 50 }, () => '2026-03-01,Kestrel,H100,free')
    const read = only(['Date,Provider,GPU,Price USD', ...rows, '2026-03-01,Kestrel,H100,2'].join('\n'))
    expect(read.problems).toHaveLength(21)
    expect(read.problems[0]).toMatchObject({ where: { address: 'D2' } })
    expect(read.problems.at(-1)?.what).toContain('30 more places')
    expect(read.preview.leftOut).toMatchObject([{ rows: 50 }])
  })
})

describe('findPriceLists', () => {
  it('leaves bids and other tables alone', () => {
    const others = [
      'Provider,GPU,Price USD\nKestrel,H100,2.5',
      'Date,Provider,GPU,Price USD,Valid until\n2026-03-01,Kestrel,H100,2.5,2026-09-01',
      'Date,Provider,GPU,Price USD,Min quantity\n2026-03-01,Kestrel,H100,2.5,64',
      'Date,Provider,GPU,Price per month USD\n2026-03-01,Kestrel,H100,1800',
      'Vendor,Accelerator,Term,Payment days,Price\nKestrel,H100,36,30,2.5',
    ]
    for (const text of others) expect([text, readListText(text)]).toEqual([text, []])
  })
  it('takes no sheet of prices upon prices for a list', () => {
    const header = (prices: number) =>
      ['Date', 'Provider', 'GPU', ...Array.from({ length: prices }, (_, index) => `Price ${index} USD`)].join(',')
    const row = (prices: number) =>
      ['2026-03-01', 'Kestrel', 'H100', ...Array.from({ length: prices }, () => '2')].join(',')
    expect(only(`${header(24)}\n${row(24)}`).preview.read).toBe(24)
    expect(readListText(`${header(25)}\n${row(25)}`)).toEqual([])
  })
  it('shows the most frequent of very many words, and reads them all', () => {
    const rows = Array.from({ length: 2500 }, (_, index) => `2026-03-01,Kestrel,__proto__${index % 2400},2`)
    const { preview } = only(['Date,Provider,GPU,Price USD', ...rows].join('\n'))
    expect([preview.read, preview.words.length, preview.words[0]?.observations]).toEqual([2500, 2000, 2])
  })
  it('knows the public formats, whatever else stands in their headers', () => {
    const formats = [skypilotList(40), gpuhuntList(40), plainList(40)].map(
      (text) => only(text, { observedOn, provider: 'Kestrel' }).preview.format,
    )
    expect(formats).toEqual(['skypilot', 'gpuhunt', 'plain'])
  })
})
