import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { smallTender } from '../../../builders/tender.ts'

const folder = mkdtempSync(join(tmpdir(), 'headroom-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))

function headroom(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('node', ['electron/cli/headroom.ts', ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}
function save(name: string, value: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value))
  return path
}

describe('headroom', () => {
  it('lists its commands', () => {
    expect(headroom('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('check TENDER') })
  })
  it('ends with 2 on wrong usage', () => {
    expect(headroom().status).toBe(2)
    expect(headroom('dance').status).toBe(2)
    expect(headroom('check').status).toBe(2)
    expect(headroom('check', '--loudly', 'x').status).toBe(2)
    expect(headroom('schema', 'poem').status).toBe(2)
    expect(headroom('check', join(folder, 'absent.json')).status).toBe(2)
  })
  it('checks a tender: 0 when valid, 1 with path and fix when not', () => {
    expect(headroom('check', save('good.json', smallTender()))).toMatchObject({ status: 0 })
    const bad = headroom('check', save('bad.json', smallTender({ start: 'soon' })), '--json')
    expect(bad.status).toBe(1)
    expect(JSON.parse(bad.stdout).problems[0]).toMatchObject({ where: { path: 'start' } })
    expect(headroom('check', save('broken.json', '{'))).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('broken.json'),
    })
  })
  it('prints the JSON Schemas, which allow unknown fields', () => {
    for (const which of ['tender', 'award']) {
      const { status, stdout } = headroom('schema', which)
      expect(status).toBe(0)
      expect(JSON.parse(stdout)).toMatchObject({ type: 'object' })
      expect(stdout).not.toContain('"additionalProperties": false')
    }
  })
})
