import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tempFolder } from '../../../builders/store.ts'
import { smallTender } from '../../../builders/tender.ts'

function headroom(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('node', ['electron/cli/headroom.ts', ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

describe('headroom new', () => {
  it('makes a tender file from the sample, from a document, or empty, which other commands read', () => {
    const folder = tempFolder()
    writeFileSync(join(folder, 't.json'), JSON.stringify(smallTender()))
    const ways = {
      sample: ['--sample'],
      world: ['--sample', 'world'],
      from: ['--from', join(folder, 't.json')],
      empty: ['--name', 'New', '--currency', 'EUR', '--start', '2027-01', '--months', '12'],
    }
    for (const [name, words] of Object.entries(ways)) {
      const path = join(folder, `${name}.headroom`)
      expect(headroom('new', path, ...words, '--json')).toMatchObject({ status: 0 })
      expect([0, 1]).toContain(headroom('check', path).status)
    }
    expect(headroom('check', join(folder, 'from.headroom'))).toMatchObject({ status: 0 })
    const made = ['empty.headroom', 'from.headroom', 'sample.headroom', 't.json', 'world.headroom']
    expect(readdirSync(folder).sort()).toEqual(made)
    expect(headroom('check', join(folder, 'world.headroom'))).toMatchObject({ status: 0 })
    expect(headroom('new', join(folder, 'not', 'there', 'x.headroom'), '--sample')).toMatchObject({ status: 0 })
  })
  it('never writes over a file, and makes none of what is no tender', () => {
    const folder = tempFolder()
    const path = join(folder, 'x.headroom')
    expect(headroom('new', path, '--sample').status).toBe(0)
    expect(headroom('new', path, '--sample').status).toBe(1)
    const other = join(folder, 'y.headroom')
    const words = ['--name', 'New', '--currency', 'euro', '--start', '2027-01', '--months', '12']
    expect(headroom('new', other, ...words)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('no file was made'),
    })
    expect(headroom('new', other).status).toBe(2)
    expect(headroom('new', other, '--sample', '--from', 'x').status).toBe(2)
    expect(headroom('new', other, '--sample=moon')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('world'),
    })
    expect(headroom('new', join(folder, 'y.json'), '--sample').status).toBe(2)
    expect(existsSync(other)).toBe(false)
  })
  it('says so when a tender file is damaged', () => {
    const path = join(tempFolder(), 'x.headroom')
    writeFileSync(path, `SQLite format 3\0${'x'.repeat(5000)}`)
    expect(headroom('check', path)).toMatchObject({ status: 1, stderr: expect.stringContaining('damaged') })
  })
})
