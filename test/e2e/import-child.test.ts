// The packaged app reads bid sheets in a process of its own: all three formats, and a file made to do harm, with the window alive.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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
    writeFileSync(bomb, zipOf('xl/worksheets/sheet1.xml', Buffer.alloc(2 ** 28)))
    const [source] = await mustCall(app.page, 'import.drop', { paths: [bomb] })
    const stop = await watchResponsiveness(app)
    const { files } = await mustCall(app.page, 'import.read', { file, fixes: [], sources: [source?.source ?? ''] })
    console.log(describeResponsiveness(await stop()))
    expect(files[0]?.refused?.message).toContain('unpacks to far more')
    expect(files[0]?.quotes).toEqual([])
    expect((await mustCall(app.page, 'app.info', {})).version).toMatch(/^\d/)
  })
})

/** A zip of one deflated entry; the checksum is left at zero, as readers meet the size first. */
function zipOf(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content, { level: 9 })
  const shared = Buffer.alloc(26)
  shared.writeUInt16LE(20, 0)
  shared.writeUInt16LE(8, 4)
  shared.writeUInt32LE(packed.length, 14)
  shared.writeUInt32LE(content.length, 18)
  shared.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, Buffer.from(name), packed])
  const central = Buffer.concat([
    Buffer.from('PK\x01\x02\x14\0', 'latin1'),
    shared,
    Buffer.alloc(14),
    Buffer.from(name),
  ])
  const end = Buffer.alloc(18)
  end.writeUInt16LE(1, 4)
  end.writeUInt16LE(1, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(local.length, 12)
  return Buffer.concat([local, central, Buffer.from('PK\x05\x06', 'latin1'), end])
}
