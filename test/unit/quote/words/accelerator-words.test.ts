import { describe, expect, it } from 'vitest'
import { acceleratorIn, looksLikeModel } from '../../../../shared/quote/words/accelerator-words.ts'

describe('acceleratorIn', () => {
  it.each([
    ['H100', 'H100', ''],
    ['h200 nvl', 'h200 nvl', ''],
    ['NVIDIA H200 SXM 141 GB', 'NVIDIA H200 SXM 141 GB', ''],
    ['H100 (80 GB)', 'H100 (80 GB)', ''],
    ['AMD Instinct MI300X', 'AMD Instinct MI300X', ''],
    ['TPU v5p price', 'TPU v5p', 'price'],
    ['Gaudi 3', 'Gaudi 3', ''],
    ['RTX PRO 6000', 'RTX PRO 6000', ''],
    ['GB200 NVL72, 36 months', 'GB200 NVL72', ', 36 months'],
    ['H100  SXM5', 'H100 SXM5', ''],
  ])('%s names %s and says “%s” beside it', (text, name, rest) => {
    expect(acceleratorIn(text)).toEqual({ name, rest })
  })

  it.each(['H1 2027', 'Site', '100', 'A1', 'Ch100', 'H1000', 'XH100', 'Phase A 100', 'MI', '128+'])(
    '%s names none',
    (text) => expect(acceleratorIn(text)).toBeUndefined(),
  )

  it('keeps two different names together for a person to part', () => {
    expect(acceleratorIn('Price H100/H200')?.name).toBe('H100/H200')
    expect(acceleratorIn('H100 or MI300X price')).toEqual({ name: 'H100 or MI300X', rest: 'price' })
  })

  it('takes the fuller of a group and its variant', () => {
    expect(acceleratorIn('H100 / H100 PCIe')?.name).toBe('H100 PCIe')
  })

  it.each([
    ['USD/H100/hour', 'USD/gpu/hour'],
    ['Price per H100 hour', 'Price per gpu hour'],
    ['8x H100 node', '8x gpu node'],
  ])('leaves a noun in %s where a unit needs one', (text, rest) => {
    expect(acceleratorIn(text)?.rest.replace(/ +/g, ' ')).toBe(rest)
  })
})

describe('looksLikeModel', () => {
  it.each(['Zeta-9', 'QX 400', 'H100', 'Core8'])('%s does', (text) => expect(looksLikeModel(text)).toBe(true))

  it.each(['Rating', '2.60', '128+', 'Discount for 2 years or more of term', '', 'Price (1)', '€ 12'])(
    '“%s” does not',
    (text) => expect(looksLikeModel(text)).toBe(false),
  )
})
