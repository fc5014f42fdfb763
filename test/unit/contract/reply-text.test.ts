import { describe, expect, it } from 'vitest'
import { unwrapReply, wrapReply } from '../../../shared/contract/reply-text.ts'

const rows = { ok: true, value: { cells: [['A1', '1.234', 'number'] as const], to: 100 } } as const

describe('wrapReply', () => {
  it('makes one text of a large reply, which unwraps to the same', () => {
    const sent = wrapReply('import.rows', rows)
    expect(sent).toBeTypeOf('string')
    expect(unwrapReply<'import.rows'>(String(sent))).toEqual(rows)
  })

  it('leaves every other reply as it is, bytes among them', () => {
    const preview = { ok: true, value: { pdf: new Uint8Array([1, 2]), name: 'a.pdf' } } as const
    expect(wrapReply('report.preview', preview)).toBe(preview)
    expect(unwrapReply<'report.preview'>(preview)).toBe(preview)
    expect(wrapReply(undefined, rows)).toBe(rows)
  })
})
