import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readWoff } from '../../../../electron/report/read-woff.ts'

const file = new URL(
  '../../../../node_modules/@ibm/plex-sans/fonts/complete/woff/IBMPlexSans-Regular.woff',
  import.meta.url,
)

/** Sum of a table as big-endian words, as its directory entry states it. */
function checksum(table: Buffer): number {
  let sum = 0
  for (let i = 0; i < table.length; i += 4)
    sum = (sum + Buffer.concat([table.subarray(i, i + 4), Buffer.alloc(3)]).readUInt32BE(0)) >>> 0
  return sum
}

describe('readWoff', () => {
  it('gives tables whose bytes have the checksums the font states', () => {
    const font = readWoff(readFileSync(file))
    const tables = font.readUInt16BE(4)
    expect(tables).toBeGreaterThan(9)
    for (let i = 0; i < tables; i++) {
      const entry = 12 + 16 * i
      const tag = font.toString('latin1', entry, entry + 4)
      const table = font.subarray(
        font.readUInt32BE(entry + 8),
        font.readUInt32BE(entry + 8) + font.readUInt32BE(entry + 12),
      )
      // `head` is summed with its own adjustment field as zero.
      if (tag !== 'head') expect(checksum(table), tag).toBe(font.readUInt32BE(entry + 4))
    }
  })

  it('refuses what is no WOFF', () => {
    expect(() => readWoff(Buffer.from('wOF2 and more bytes of something'))).toThrow('not a WOFF 1.0 font')
  })
})
