// A virtual display for one piece of work, where there is none.
import { spawn } from 'node:child_process'
import type { Readable } from 'node:stream'

/** Calls `work` with the environment that leads to a display: the present one, or one of Xvfb's that ends with the work. */
export async function withDisplay<T>(work: (env: Readonly<Record<string, string>>) => Promise<T>): Promise<T> {
  if (process.platform !== 'linux' || process.env.DISPLAY) return work({})
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  try {
    const number = await new Promise<string>((resolve, reject) => {
      server.on('error', (error) => reject(new Error(`no display: ${error.message}. Install xvfb.`)))
      const channel = server.stdio[3] as Readable
      channel.on('data', (chunk: Buffer) => resolve(chunk.toString().trim()))
    })
    return await work({ DISPLAY: `:${number}` })
  } finally {
    server.kill()
  }
}
