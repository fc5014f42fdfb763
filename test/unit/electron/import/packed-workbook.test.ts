import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packWorkbook, unpackWorkbook } from '../../../../electron/import/packed-workbook.ts'
import { listCells } from '../../../../shared/sheet/cell-list.ts'
import { packCells } from '../../../../shared/sheet/pack-cells.ts'
import { packedKinds } from '../../../../shared/sheet/packed-cells.ts'
import { makeSheet, sheetOf, type Workbook } from '../../../../shared/sheet/workbook.ts'
import { arbitraryCells } from '../../../builders/arbitrary-cells.ts'

function crossed(workbook: Workbook): Workbook | undefined {
  const { plan, parts } = packWorkbook(workbook)
  return unpackWorkbook(structuredClone({ plan, parts: [...parts()] }))
}

const surroundings = { format: 'xlsx', dateSystem: 1904, remarks: [{ code: 'c', what: 'w', fix: 'f' }] } as const

describe('packWorkbook and unpackWorkbook', () => {
  it('give back the workbook', () => {
    fc.assert(
      fc.property(fc.array(arbitraryCells, { maxLength: 3 }), (sheets) => {
        const workbook = {
          ...surroundings,
          sheets: sheets.map((cells, at) => makeSheet(`S${at}`, cells, { hidden: at === 1, hiddenRows: [at] })),
        }
        const plain = (book: Workbook | undefined) =>
          book && { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, cells: [...sheet.cells] })) }
        expect(plain(crossed(workbook))).toEqual(plain(workbook))
      }),
    )
  })

  it('show a value in its format where no text is stored', () => {
    const packer = packCells(undefined, true)
    packer.put(0, 0, packedKinds.number, 0.8, packer.format('0%'), 0, 0)
    packer.put(0, 1, packedKinds.date, Date.UTC(2027, 2, 31) / 1000, packer.format('d/m/yy'), 0, 0)
    packer.put(0, 2, packedKinds.number, 0.8, packer.format('0%'), 0, packer.strings.add('most') + 1)
    const workbook = { ...surroundings, sheets: [sheetOf('A', listCells(packer.finish()))] }
    expect(crossed(workbook)?.sheets[0]?.cells.map(({ text }) => text)).toEqual(['80%', '31/3/27', 'most'])
  })

  it('send a table of strings that sheets share only once', () => {
    const sheet = makeSheet('A', [{ row: 0, column: 0, value: { kind: 'text', text: 'x' }, text: 'x', format: '' }])
    const { plan } = packWorkbook({ ...surroundings, sheets: [sheet, { ...sheet, name: 'B' }] })
    expect(plan.tables).toHaveLength(1)
  })

  it('cut what is large into parts of at most 1 MB, each a buffer of its own', () => {
    const packer = packCells()
    for (let row = 0; row < 200_000; row += 1) packer.put(row, 0, packedKinds.number, row, 0, 0, 0)
    const workbook = { ...surroundings, sheets: [sheetOf('A', listCells(packer.finish()))] }
    const parts = [...packWorkbook(workbook).parts()]
    expect(parts.every((part) => part.length <= 1 << 20 && part.buffer.byteLength === part.length)).toBe(true)
    expect(crossed(workbook)?.sheets[0]?.cells.find(({ row }) => row === 150_000)?.text).toBe('150000')
  })

  it('are not taken in by a plan that promises more than was sent', () => {
    const { plan, parts } = packWorkbook({ ...surroundings, sheets: [makeSheet('A', [])] })
    expect(unpackWorkbook({ plan, parts: [...parts()].slice(1) })).toBeUndefined()
  })
})

describe('a cell in a format', () => {
  it('is shown as what it is, whatever other kinds of cells have the same number', () => {
    const packer = packCells(undefined, true)
    const format = packer.format('0.00')
    const code = packer.strings.add('#N/A')
    const kinds = [packedKinds.number, packedKinds.boolean, packedKinds.error, packedKinds.date, packedKinds.number]
    for (const [column, kind] of kinds.entries()) packer.put(0, column, kind, code, format, 0, 0)
    const workbook = { ...surroundings, sheets: [sheetOf('A', listCells(packer.finish()))] }
    const texts = crossed(workbook)?.sheets[0]?.cells.map(({ text }) => text)
    expect(texts).toEqual(['0.00', 'FALSE', '#N/A', '25569.00', '0.00'])
  })
})
