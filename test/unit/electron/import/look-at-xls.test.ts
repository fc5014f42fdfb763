import { describe, expect, it } from 'vitest'
import { lookAtXls } from '../../../../electron/import/look-at-xls.ts'
import { littleEndian, numberRecord, oleFile, rawXls, workbookStream } from '../../../builders/raw-xls.ts'

const numbers = [numberRecord(0, 0, 1.5)]
const columns = (from: number, to: number) => ({ type: 0x7d, data: littleEndian(from, to, 2048, 0, 0, 0) })

describe('lookAtXls', () => {
  it('lets a plain file pass, and one with its columns described', () => {
    lookAtXls(rawXls(numbers))
    lookAtXls(rawXls([...Array.from({ length: 256 }, (_, at) => columns(at, at)), columns(0, 255), ...numbers]))
  })
  it('finds the workbook however its name is written', () => {
    const stream = workbookStream([], numbers)
    for (const name of ['Workbook', 'WORKBOOK', 'Book']) lookAtXls(oleFile({ [name]: stream }))
    expect(() => lookAtXls(oleFile({ WordDocument: stream }))).toThrow('not a spreadsheet')
  })
  it('refuses a locked file, and only by the record that says so', () => {
    const lock = { type: 0x2f, data: littleEndian(1, 1, 1, 0, 0, 0) }
    expect(() => lookAtXls(rawXls(numbers, [lock]))).toThrow('password')
    lookAtXls(rawXls([lock, ...numbers]))
  })
  it('refuses columns beyond all measure', () => {
    const many = Array.from({ length: 20 }, () => columns(0, 0xffff))
    expect(() => lookAtXls(rawXls([...many, ...numbers]))).toThrow('more columns')
  })
})
