// Runs a program that prints a line after each thing it has promised, and kills it without warning at some moment.
import { spawn } from 'node:child_process'

export interface KilledChild {
  /** Whole lines it had printed when it died. */
  readonly lines: readonly string[]
  readonly complaint: string
}

/** Kills with SIGKILL `afterMs` after the first line; `script` is an absolute path of TypeScript or JavaScript. */
export function killChild(script: string, args: readonly string[], afterMs: number): Promise<KilledChild> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    let out = ''
    let complaint = ''
    let armed = false
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
      if (armed || !out.includes('\n')) return
      armed = true
      setTimeout(() => child.kill('SIGKILL'), afterMs)
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint += text
    })
    child.on('error', reject)
    child.on('close', () => resolve({ lines: out.split('\n').slice(0, -1), complaint }))
  })
}
