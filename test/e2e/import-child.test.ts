// The packaged app reads bid sheets in a process of its own: all three formats, and a file made to do harm, with the window alive.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rawXlsx } from '../builders/raw-xlsx.ts'
import { mustCall } from '../harness/call.ts'
import { launchApp, type RunningApp } from '../harness/launch-app.ts'
import { describeResponsiveness, watchResponsiveness } from '../harness/watch-responsiveness.ts'

const folder = mkdtempSync(join(tmpdir(), 'headroom-import-'))

describe('import in the packaged app', () => {
  let app: RunningApp
  let file: string
  beforeAll(async () => {
    app = await launchApp()
    file = (await mustCall(app.page, 'tenders.createSample', {})).file
  })
  afterAll(async () => {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('reads the sample bid sheets, XLSX, ODS and CSV, into quotes', async () => {
    const sources = await mustCall(app.page, 'import.sample', {})
    const endings = new Set(sources.map(({ name }) => name.split('.').at(-1)))
    expect([...endings].sort()).toEqual(['csv', 'ods', 'xlsx'])
    const { files } = await mustCall(app.page, 'import.read', {
      ...{ file, fixes: [], sources: sources.map(({ source }) => source) },
    })
    expect(files.map((read) => read.refused ?? 'read')).toEqual(files.map(() => 'read'))
    expect(files.flatMap((read) => read.quotes).length).toBeGreaterThanOrEqual(8)
  })

  it('refuses a sheet that unpacks to a quarter of a gigabyte, in words, and neither window nor main is held up', async () => {
    const bomb = join(folder, 'bomb.xlsx')
    writeFileSync(bomb, rawXlsx('', [{ name: 'xl/worksheets/sheet1.xml', data: Buffer.alloc(2 ** 28, 0x20) }]))
    const [source] = await mustCall(app.page, 'import.drop', { paths: [bomb] })
    const stop = await watchResponsiveness(app)
    const { files } = await mustCall(app.page, 'import.read', { file, fixes: [], sources: [source?.source ?? ''] })
    console.log(describeResponsiveness(await stop()))
    expect(files[0]?.refused?.message).toMatch(/unpacks to far more|longer than any program writes/)
    expect(files[0]?.quotes).toEqual([])
    expect((await mustCall(app.page, 'app.info', {})).version).toMatch(/^\d/)
  })
})
