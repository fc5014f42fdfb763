import { describe, expect, it } from 'vitest'
import { readVolume } from '../../../../shared/quote/words/read-volume.ts'

describe('readVolume', () => {
  it.each([
    ['128+', 128],
    ['128 +', 128],
    ['>=128', 128],
    ['≥ 512', 512],
    ['> 128', 129],
    ['from 64', 64],
    ['min. 64', 64],
    ['ab 128 Stück', 128],
    ['ab 128 Stk.', 128],
    ['à partir de 128', 128],
    ['desde 64 unidades', 64],
    ['1.024+', 1024],
    ['1,024 and more', 1024],
    ['256 or more', 256],
    ['512 und mehr', 512],
    ['Tier 3: 512+', 512],
  ])('%s holds from %d on', (text, from) => {
    expect(readVolume(text)).toEqual({ from })
  })

  it.each([
    ['256–511', 256, 511],
    ['256 - 511', 256, 511],
    ['64 to 127', 64, 127],
    ['64 bis 127', 64, 127],
    ['de 64 à 127', 64, 127],
    ['between 64 and 127', 64, 127],
    ['1,024 – 2,047', 1024, 2047],
    ['up to 127', 0, 127],
    ['bis 127', 0, 127],
    ['jusqu’à 127', 0, 127],
    ['< 128', 0, 127],
    ['≤ 127', 0, 127],
    ['less than 128', 0, 127],
    ['0-127', 0, 127],
  ])('%s is %d to %d', (text, from, to) => {
    expect(readVolume(text)).toEqual({ from, to })
  })

  it.each([
    ['64 GPUs', { from: 64, unit: 'accelerators' }],
    ['1-8 nodes', { from: 1, to: 8, unit: 'nodes' }],
    ['ab 16 Knoten', { from: 16, unit: 'nodes' }],
    ['≥ 500 kW', { from: 500, unit: 'kW' }],
    ['1-5 MW', { from: 1, to: 5, unit: 'MW' }],
  ])('%s says what is counted', (text, reading) => {
    expect(readVolume(text)).toEqual(reading)
  })

  it.each([
    '',
    '64',
    '2.05',
    'H100',
    'MI300X',
    '36 months',
    '128 + 5',
    '511-256',
    '2027-01',
    '2026-2028',
    '31.12.2026',
    'net 30',
    '80 %',
    'volume',
    '128+ at $2',
    '$2.05',
    '1/2',
    '8x H100',
    'Tier 1',
    '24/7',
  ])('does not take %s for a band', (text) => {
    expect(readVolume(text)).toBeUndefined()
  })
})
