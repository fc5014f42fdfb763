import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { forkImportChild } from '../../../../electron/import/fork-child.ts'
import { readFileInChild } from '../../../../electron/import/read-in-child.ts'
import { harmlessXlsx, hostileFiles } from '../../../builders/hostile-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'headroom-hostile-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function readInChild(bytes: Buffer) {
  const path = join(folder, 'bid.xlsx')
  writeFileSync(path, bytes)
  const { content } = await readFileInChild(path, () => forkImportChild())
  return content
}

describe('a hostile file', () => {
  for (const { name, bytes, ends } of hostileFiles) {
    it(`is refused, or read without harm, in time: ${name}`, async () => {
      const content = await readInChild(await bytes())
      expect(ends).toContain(content.kind === 'refused' ? content.code : 'read')
      if (content.kind === 'refused') expect(content.message).toMatch(/^[A-Z].*\.$/)
      expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    })
  }
  it('control: the same file without the fault is read', async () => {
    const content = await readInChild(harmlessXlsx())
    const [sheet] = content.kind === 'workbook' ? content.workbook.sheets : []
    expect(sheet).toMatchObject({ name: 'Offers' })
    expect([...(sheet?.cells ?? [])]).toMatchObject([{ text: 'x' }])
  })
})
