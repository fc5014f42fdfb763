// Programs are run with an environment free of npm's own settings, within a time limit, and never by throwing.
import { describe, expect, it } from 'vitest'
import { environmentWithoutNpm, lastLines, runProgram } from '../../../../build/runtime/run-program.ts'

describe('environmentWithoutNpm', () => {
  it('drops what npm hands its scripts, and keeps how to reach the registry', () => {
    const env = {
      PATH: '/bin',
      npm_config_nodedir: '/elsewhere',
      npm_config_ignore_scripts: 'true',
      npm_config_json: 'true',
      npm_package_name: 'headroom',
      npm_lifecycle_event: 'test',
      npm_config_registry: 'https://registry.example',
      npm_config_https_proxy: 'http://proxy.example',
      npm_config_cafile: '/ca.pem',
      npm_config_electron_mirror: 'https://mirror.example',
    }
    expect(Object.keys(environmentWithoutNpm(env)).sort()).toEqual([
      'PATH',
      'npm_config_cafile',
      'npm_config_electron_mirror',
      'npm_config_https_proxy',
      'npm_config_registry',
    ])
  })
})

describe('runProgram', () => {
  it('gives the exit code and both outputs', async () => {
    const script = 'console.log("out"); console.error("err"); process.exit(3)'
    const ran = await runProgram(process.execPath, ['-e', script])
    expect(ran.code).toBe(3)
    expect(ran.output.split('\n').sort()).toEqual(['', 'err', 'out'])
  })

  it('tells of a program that is not there', async () => {
    expect(await runProgram('no-such-program-anywhere', [])).toMatchObject({ code: -1, timedOut: false })
  })

  it('kills what exceeds its limit', async () => {
    const ran = await runProgram(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { timeoutMs: 300 })
    expect(ran).toMatchObject({ code: -1, timedOut: true })
  })
})

describe('lastLines', () => {
  it('keeps the end', () => expect(lastLines('a\nb\nc\n', 2)).toBe('b\nc'))
})
