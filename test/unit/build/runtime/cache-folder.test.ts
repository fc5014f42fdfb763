// Things in the cache are whole or absent, whatever happens while they are made.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cacheFolder, makeOnce } from '../../../../build/runtime/cache-folder.ts'

describe('cacheFolder', () => {
  it('is outside the checkout, where the platform keeps caches', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '/caches' }, 'linux')).toBe(join('/caches', 'headroom'))
    expect(cacheFolder({ LOCALAPPDATA: '/local' }, 'win32')).toBe(join('/local', 'headroom', 'cache'))
    expect(cacheFolder({}, 'darwin')).toContain(join('Library', 'Caches', 'headroom'))
    expect(cacheFolder({ HEADROOM_CACHE: '/mine', XDG_CACHE_HOME: '/caches' }, 'linux')).toBe('/mine')
  })
})

describe('makeOnce', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'headroom-cache-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('makes a thing once, creating the folders above it', async () => {
    const target = join(folder, 'deep', 'thing')
    let made = 0
    const make = async (scratch: string) => {
      made += 1
      writeFileSync(scratch, 'whole')
    }
    expect(await makeOnce(target, make)).toBe(target)
    expect(await makeOnce(target, make)).toBe(target)
    expect(made).toBe(1)
    expect(readFileSync(target, 'utf8')).toBe('whole')
  })

  it('leaves nothing behind when making fails, and tries again next time', async () => {
    const target = join(folder, 'thing')
    const failing = makeOnce(target, async (scratch) => {
      mkdirSync(scratch)
      writeFileSync(join(scratch, 'half'), '')
      throw new Error('interrupted')
    })
    await expect(failing).rejects.toThrow('interrupted')
    expect(readdirSync(folder)).toEqual([])
    await makeOnce(target, async (scratch) => writeFileSync(scratch, 'whole'))
    expect(readFileSync(target, 'utf8')).toBe('whole')
  })

  it('takes the first one when two make the same folder at once', async () => {
    const target = join(folder, 'thing')
    const make = (name: string, until: Promise<unknown>) =>
      makeOnce(target, async (scratch) => {
        mkdirSync(scratch)
        writeFileSync(join(scratch, name), '')
        await until
      })
    const first = make('first', Promise.resolve())
    await Promise.all([first, make('second', first)])
    expect(readdirSync(target)).toEqual(['first'])
    expect(readdirSync(folder)).toEqual(['thing'])
  })

  it('removes what a killed run left long ago, and leaves alone what may be in the making', async () => {
    const [old, young] = [join(folder, 'thing.partial-1-1'), join(folder, 'thing.partial-2-2')]
    mkdirSync(old)
    mkdirSync(young)
    utimesSync(old, new Date(0), new Date(0))
    await makeOnce(join(folder, 'thing'), async (scratch) => writeFileSync(scratch, ''))
    expect([existsSync(old), existsSync(young)]).toEqual([false, true])
  })
})
