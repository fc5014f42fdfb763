import { describe, expect, it } from 'vitest'
import { mergesOf } from '../../../../renderer/view/cell-look.ts'
import { rowsOf } from '../../../../renderer/view/sheet-rows.ts'
import {
  columnsInView,
  drawnCells,
  moveByKey,
  placeColumns,
  rowHeight,
  rowsInView,
  scrolledTo,
} from '../../../../renderer/view/sheet-window.ts'

const widths = [100, 100, 100, 100]
const columns = placeColumns(['A', 'B', 'C', 'D'], widths, 50)
const view = { top: 0, left: 0, height: 10 * rowHeight, width: 250 }

describe('placeColumns', () => {
  it('puts the columns one after the other, beside the numbers', () => {
    expect(columns.starts).toEqual([50, 150, 250, 350, 450])
  })
})

describe('rowsInView', () => {
  it('holds the rows in the window and a few around it, within the sheet', () => {
    expect(rowsInView(view, 1000)).toEqual({ first: 0, last: 14 })
    expect(rowsInView({ ...view, top: 100 * rowHeight }, 1000)).toEqual({ first: 96, last: 114 })
    expect(rowsInView(view, 12)).toEqual({ first: 0, last: 11 })
  })
})

describe('columnsInView', () => {
  it('holds the columns that reach into the window', () => {
    expect(columnsInView(view, columns)).toEqual({ first: 0, last: 1 })
    expect(columnsInView({ ...view, left: 160 }, columns)).toEqual({ first: 1, last: 3 })
    expect(columnsInView({ ...view, width: 0, left: 0 }, columns)).toEqual({ first: 0, last: -1 })
  })
})

describe('drawnCells', () => {
  const merges = mergesOf({ merges: ['A2:C3'] })
  const [title, merged] = rowsOf([['A1', 'a title that runs over the next columns', 'text']], 0, 2)
  it('joins merged cells and lets a lone text run over empty ones', () => {
    expect(drawnCells(1, merged, { first: 0, last: 3 }, merges, widths)).toEqual([
      { column: 0, span: 3 },
      { column: 3, span: 1 },
    ])
    expect(drawnCells(0, title, { first: 0, last: 3 }, merges, widths)[0]).toEqual({ column: 0, span: 4 })
  })
  it('draws a cell that begins before the columns, and none that ends there', () => {
    expect(drawnCells(1, merged, { first: 2, last: 2 }, merges, widths)).toEqual([{ column: 0, span: 3 }])
    expect(drawnCells(5, undefined, { first: 2, last: 3 }, merges, widths)).toEqual([
      { column: 2, span: 1 },
      { column: 3, span: 1 },
    ])
  })
})

describe('moveByKey', () => {
  const end = { row: 99, column: 3 }
  const from = { row: 5, column: 1 }
  it('leads from cell to cell, over the whole of a wide one, and to the edges', () => {
    expect(moveByKey('ArrowRight', from, 2, 10, end)).toEqual({ row: 5, column: 3 })
    expect(moveByKey('ArrowUp', from, 1, 10, end)).toEqual({ row: 4, column: 1 })
    expect(moveByKey('PageDown', from, 1, 10, end)).toEqual({ row: 15, column: 1 })
    expect(moveByKey('Ctrl End', from, 1, 10, end)).toEqual(end)
    expect(moveByKey('End', from, 1, 10, end)).toEqual({ row: 5, column: 3 })
  })
  it('stays within the sheet, and knows no other key', () => {
    expect(moveByKey('PageUp', from, 1, 10, end)).toEqual({ row: 0, column: 1 })
    expect(moveByKey('ArrowRight', end, 1, 10, end)).toEqual(end)
    expect(moveByKey('x', from, 1, 10, end)).toBeUndefined()
  })
})

describe('scrolledTo', () => {
  it('stays where it is for a cell that is seen', () => {
    expect(scrolledTo({ row: 3, column: 0 }, view, columns)).toBe(view)
  })
  it('brings a row out of sight to the middle, and a column beside the numbers or to the right edge', () => {
    const down = scrolledTo({ row: 500, column: 3 }, view, columns)
    expect(down).toMatchObject({ top: 501.5 * rowHeight - 5 * rowHeight, left: 200 })
    expect(scrolledTo({ row: 500, column: 1 }, { ...down, left: 200 }, columns).left).toBe(100)
  })
})
