// Starts another program for a build step and waits for it, with an environment that does not carry npm's own settings along.
import { spawn } from 'node:child_process'
import { delimiter } from 'node:path'

/**
 * npm exports every one of its settings to the scripts it runs. Handed on they would override what we ask for
 * (`nodedir` does, in node-gyp; `ignore-scripts`, `json` and `workspace` do, in npm); only how to reach the registry and Electron's mirror is kept.
 */
const KEPT =
  /^npm_config_(registry|userconfig|globalconfig|cache|.*proxy|ca|cafile|strict_ssl|electron_.*|.*:_auth.*)$/i

export function environmentWithoutNpm(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^npm_/i.test(name) || KEPT.test(name)))
}

/** PATH with `folder` in front: the Node that runs this script shall also be the one its children find. */
export function withPath(folder: string, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...env, PATH: `${folder}${delimiter}${env.PATH ?? ''}` }
}

export interface RunOptions {
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
  readonly timeoutMs?: number
  /** `show` passes output on as it comes; `keep` (default) collects it for the result. */
  readonly output?: 'show' | 'keep'
}

export interface Ran {
  /** 0 for success; -1 when it could not be started or was killed by the time limit. */
  readonly code: number
  readonly output: string
  readonly timedOut: boolean
}

/** Runs a program to its end. Never throws: a missing program or a time limit is told in the result. */
export function runProgram(program: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: options.cwd,
      env: options.env ?? environmentWithoutNpm(),
      stdio: options.output === 'show' ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    let timedOut = false
    const timer = setTimeout(
      () => {
        timedOut = true
        child.kill('SIGKILL')
      },
      options.timeoutMs ?? 2 ** 31 - 1,
    )
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()))
    const finish = (code: number) => {
      clearTimeout(timer)
      resolve({ code, output, timedOut })
    }
    child.on('error', (error) => {
      output += error.message
      finish(-1)
    })
    child.on('close', (code) => finish(timedOut ? -1 : (code ?? -1)))
  })
}

/** The end of a program's output, for an error message. */
export function lastLines(output: string, count: number): string {
  return output.trimEnd().split('\n').slice(-count).join('\n')
}
