import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { activeFiles } from '../../builders/hostile/active.ts'
import { harmlessXlsx, rawXlsx, textCell } from '../../builders/raw-xlsx.ts'
import { workbookBreaches } from '../../harness/check-xlsx.ts'

describe('workbookBreaches', () => {
  it('finds nothing in a plain workbook', () => {
    expect(workbookBreaches(harmlessXlsx())).toEqual([])
  })
  it('finds whatever a file that would act has', async () => {
    for (const { name, bytes } of activeFiles)
      expect([name, workbookBreaches(await bytes()).length > 0]).toEqual([name, true])
  })
  it('finds formulas, checks that compute, and what is hidden', async () => {
    const cell = `<sheetData><row r="1" hidden="1">${textCell('A1')}<c r="B1"><f>A1</f><v>1</v></c></row></sheetData>`
    const check =
      '<dataValidations><dataValidation><formula1>"a",HYPERLINK("x")</formula1></dataValidation></dataValidations>'
    expect(workbookBreaches(rawXlsx(cell + check))).toEqual([
      'a hidden row in xl/worksheets/sheet1.xml',
      'the formula A1 in xl/worksheets/sheet1.xml',
      'the check "a",HYPERLINK("x") in xl/worksheets/sheet1.xml',
    ])
    expect(workbookBreaches(rawXlsx(cell), { formulas: /^A1$/ })).toHaveLength(1)
    const hidden = await writeXlsx({
      sheets: [
        { name: 'A', rows: [['x']] },
        { name: 'B', hidden: true, rows: [['x']] },
      ],
    })
    expect(workbookBreaches(hidden)).toEqual(['a hidden sheet'])
  })
})
