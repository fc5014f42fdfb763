import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeFileAtomically } from '../../../../electron/store/write-file-atomically.ts'
import { tempFolder } from '../../../builders/store.ts'

describe('writeFileAtomically', () => {
  it('writes a new file or replaces one, with nothing left beside it', async () => {
    const path = join(tempFolder(), 'report.pdf')
    await writeFileAtomically(path, 'one')
    await writeFileAtomically(path, new Uint8Array([50]))
    expect(readFileSync(path, 'utf8')).toBe('2')
    expect(readdirSync(join(path, '..'))).toEqual(['report.pdf'])
  })
  it('leaves what was there when it cannot, and no temporary file', async () => {
    const folder = tempFolder()
    const path = join(folder, 'taken')
    mkdirSync(path)
    writeFileSync(join(path, 'inside'), 'x')
    await expect(writeFileAtomically(path, 'one')).rejects.toThrow()
    expect(readdirSync(folder)).toEqual(['taken'])
    await expect(writeFileAtomically(join(folder, 'no', 'folder'), 'one')).rejects.toMatchObject({ code: 'ENOENT' })
  })
})
