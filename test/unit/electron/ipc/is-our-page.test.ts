import { describe, expect, it } from 'vitest'
import { isOurPage } from '../../../../electron/ipc/is-our-page.ts'

describe('isOurPage', () => {
  it('accepts the main frame of our page', () => {
    expect(isOurPage({ url: 'app://headroom/index.html', parent: null })).toBe(true)
  })
  it('refuses frames in it, other addresses and frames that are gone', () => {
    expect(isOurPage(null)).toBe(false)
    expect(isOurPage({ url: 'app://headroom/index.html', parent: {} })).toBe(false)
    for (const url of [
      'app://other/index.html',
      'app://headroom.evil/x',
      'https://headroom/',
      'file:///x',
      'about:blank',
      '',
    ])
      expect(isOurPage({ url, parent: null })).toBe(false)
  })
})
