import { describe, expect, it } from 'vitest'
import { writeRefusal } from '../../../../electron/ipc/write-refusal.ts'

const saying = (code: string) => writeRefusal(Object.assign(new Error(`${code}: some words`), { code }))

describe('writeRefusal', () => {
  it('says what to do about a full disk, a place that is closed to us, and one that is gone', () => {
    expect(saying('ENOSPC')).toMatchObject({ kind: 'refused', what: 'the disk is full: nothing was written' })
    expect(saying('EACCES')).toMatchObject({ what: expect.stringContaining('may not write there') })
    expect(saying('EROFS')).toMatchObject({ what: 'this place can only be read' })
    expect(saying('ENOENT')).toMatchObject({ what: 'the folder is not there any more', fix: 'Choose another place' })
  })
  it('names a cause it has no words for, and never a path', () => {
    expect(saying('EIO')).toMatchObject({ what: 'the file cannot be written (EIO)' })
    expect(writeRefusal('a word')).toMatchObject({ what: 'the file cannot be written (unknown cause)' })
    expect(JSON.stringify(saying('EIO'))).not.toContain('some words')
  })
})
