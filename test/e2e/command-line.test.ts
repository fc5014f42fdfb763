// The packaged app is the command line too: same words, same output, same exit codes, without a display.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkout, executableIn, packagedFolder } from '../../build/package/folders.ts'
import { sandboxArguments } from '../../build/package/sandbox.ts'
import { cleanEnvironment } from '../harness/launch-app.ts'

function runPackaged(...args: readonly string[]) {
  const { DISPLAY: _, ...env } = cleanEnvironment()
  return spawnSync(executableIn(packagedFolder('ship')), [...sandboxArguments(packagedFolder('ship')), ...args], {
    env,
    encoding: 'utf8',
  })
}

function runFromSource(...args: readonly string[]) {
  return spawnSync(process.execPath, [join(checkout, 'electron', 'cli', 'headroom.ts'), ...args], { encoding: 'utf8' })
}

describe('packaged command line', () => {
  it.each([[['--help']], [['schema', 'tender']]])('prints for %j what it prints from source', (args) => {
    const packaged = runPackaged(...args)
    expect(packaged.stdout).toBe(runFromSource(...args).stdout)
    expect(packaged.stdout.length).toBeGreaterThan(100)
    expect(packaged.status).toBe(0)
  })

  it('ends with the exit code of wrong usage, and says why on standard error', () => {
    const packaged = runPackaged('schema', 'nonsense')
    expect(packaged.status).toBe(2)
    expect(packaged.stdout).toBe('')
    expect(packaged.stderr).toContain('usage: headroom schema')
  })
})
