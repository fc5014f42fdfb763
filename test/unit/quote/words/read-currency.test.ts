import { describe, expect, it } from 'vitest'
import { readCurrencies } from '../../../../shared/quote/words/read-currency.ts'

describe('readCurrencies', () => {
  it.each([
    ['€', ['EUR']],
    ['2,05 €', ['EUR']],
    ['Euro', ['EUR']],
    ['EUR12', ['EUR']],
    ['usd', ['USD']],
    ['US$', ['USD']],
    ['US $ 5', ['USD']],
    ['USD $', ['USD']],
    ['CA$', ['CAD']],
    ['HK$ 12', ['HKD']],
    ['R$ 5', ['BRL']],
    ['CHF 1’200', ['CHF']],
    ['Fr. 1200', ['CHF']],
    ['kr', ['SEK', 'NOK', 'DKK', 'ISK']],
    ['SEK kr', ['SEK']],
    ['¥', ['JPY', 'CNY']],
    ['zł', ['PLN']],
    ['USD/EUR', ['USD', 'EUR']],
  ])('%s can be %j', (text, currencies) => {
    expect(readCurrencies(text)?.currencies).toEqual(currencies)
  })

  it('takes the signs out and spells scales beside them', () => {
    expect(readCurrencies('Unit price [$ / GPU-hr]')?.rest).toBe('Unit price [ / GPU-hr]')
    expect(readCurrencies('Cost (kUSD)')?.rest).toBe('Cost ( thousands )')
    expect(readCurrencies('T€')?.rest).toBe('thousands')
    expect(readCurrencies('$12m')?.rest).toBe('12m')
  })

  it.each(['', 'Price', 'Try', 'Europe', 'Eurostar', 'kroner', 'Mark', 'usdc', 'H100', 'franchise'])(
    'finds none in %s',
    (text) => {
      expect(readCurrencies(text)).toBeUndefined()
    },
  )
})
