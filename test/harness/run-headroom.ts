// The command line from source, as a person or script calls it.
import { join } from 'node:path'
import { checkout } from '../../build/package/folders.ts'
import { runProgram } from '../../build/runtime/run-program.ts'

/** Runs `headroom` with these words; anything but success throws what it printed. Returns what it printed. */
export async function runHeadroom(...args: readonly string[]): Promise<string> {
  const { code, output } = await runProgram(process.execPath, [
    join(checkout, 'electron', 'cli', 'headroom.ts'),
    ...args,
  ])
  if (code !== 0) throw new Error(`headroom ${args.join(' ')} ended with ${code}:\n${output}`)
  return output
}
