// Addresses under app:// mean files of the packaged interface and nothing else.

import { posix } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileSegments, INDEX_URL } from '../../../../electron/window/app-address.ts'

describe('fileSegments', () => {
  it('names the files of the interface', () => {
    expect(fileSegments(INDEX_URL)).toEqual(['index.html'])
    expect(fileSegments('app://headroom/assets/index-CLsn_951.js')).toEqual(['assets', 'index-CLsn_951.js'])
  })

  it.each([
    'app://headroom/',
    'app://headroom',
    'app://elsewhere/index.html',
    'http://headroom/index.html',
    'file:///etc/passwd',
    'app://headroom//etc/passwd',
    'app://headroom/..%2fmain.mjs',
    'app://headroom/a/%2e%2e/%2e%2e/b',
    'app://headroom/..%5cmain.mjs',
    'app://headroom/c:/windows',
    'app://headroom/.hidden',
    'app://headroom/a%00.js',
    'nonsense',
  ])('means no file: %s', (address) => {
    const segments = fileSegments(address)
    expect(
      segments === undefined || (!segments.includes('..') && posix.join('/in', ...segments).startsWith('/in/')),
    ).toBe(true)
    if (!address.includes('%2e')) expect(segments).toBeUndefined()
  })

  it('never leads out of the folder, whatever the address', () => {
    const piece = fc.constantFrom('..', '.', '%2e', '%2E%2e', '/', '\\', '%5c', '%2f', 'a', 'b.js', '%00', ':', ' ')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const segments = fileSegments(`app://headroom/${pieces.join('')}`)
        if (segments === undefined) return
        expect(posix.join('/in', ...segments)).toBe(`/in/${segments.join('/')}`)
        expect(segments.join('')).toMatch(/^[\w.@-]+$/)
      }),
    )
  })
})
