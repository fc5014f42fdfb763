// The workbook's formulas recomputed by a live LibreOffice: each must give the value the workbook states.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeWorkbook } from '../../electron/report/write-workbook.ts'
import { awardWorkbook } from '../../shared/report/award-workbook.ts'
import { type WorkbookInput, workbookSheets } from '../../shared/report/workbook.ts'
import { sampleInput } from '../builders/recommendation.ts'

const folder = mkdtempSync(join(tmpdir(), 'headroom-recompute-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** LibreOffice keeps stated values unless it is told to compute every formula when it opens a file. */
const always = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`

beforeAll(() => {
  mkdirSync(join(folder, 'profile/user'), { recursive: true })
  writeFileSync(join(folder, 'profile/user/registrymodifications.xcu'), always)
})

/** Values of all formula cells after LibreOffice has computed them: `sheet row,column` → number. */
async function recomputed(name: string, input: WorkbookInput): Promise<ReadonlyMap<string, number>> {
  writeFileSync(join(folder, `${name}.xlsx`), await writeWorkbook(input))
  const out = join(folder, 'out')
  const profile = `-env:UserInstallation=file://${folder}/profile`
  const args = ['--headless', profile, '--convert-to', 'xlsx', '--outdir', out, join(folder, `${name}.xlsx`)]
  const { status, stderr, error } = spawnSync('soffice', args, { encoding: 'utf8', timeout: 600_000 })
  if (status !== 0) throw new Error(`soffice failed: ${error?.message ?? stderr}`)
  const book = await readXlsx(readFileSync(join(out, `${name}.xlsx`)))
  return new Map(
    book.sheets.flatMap((sheet) =>
      [...(sheet.cells ?? [])].flatMap(([at, cell]): [string, number][] =>
        cell.formula === undefined ? [] : [[`${sheet.name} ${at}`, Number(cell.formulaResult ?? cell.value)]],
      ),
    ),
  )
}

const input = awardWorkbook(sampleInput())

describe('the workbook in LibreOffice', () => {
  it('computes every formula to the value that is stated', async () => {
    const values = await recomputed('stated', input)
    let compared = 0
    for (const sheet of workbookSheets(input))
      for (const cell of sheet.cells) {
        if (cell.formula === undefined) continue
        const name = `${sheet.name} ${cell.row},${cell.column}`
        expect(values.get(name), name).toBeCloseTo(Number(cell.value), 4)
        compared += 1
      }
    expect(compared).toBeGreaterThan(80)
  })

  it('really computes: a total stated wrongly comes out right', async () => {
    const { ledger } = input
    if (ledger === undefined) throw new Error('no ledger')
    const wrong = {
      ...input,
      blocks: [],
      ledger: {
        ...ledger,
        total: (ledger.total ?? []).map((one) => (one.kind === 'money' ? { ...one, amount: 1 } : one)),
      },
    }
    const values = await recomputed('wrong', wrong)
    const total = [...values].find(([name]) => name.startsWith('Ledger'))
    expect(total?.[1]).toBeCloseTo(sampleInput().award.totals?.nominal ?? 0, 2)
  })
})
