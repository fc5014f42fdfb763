// Saves one version after the other of a large file and prints its number; `plain` writes in place, as the control.
import { writeFileSync, writeSync } from 'node:fs'
import { writeFileAtomically } from '../../../electron/store/write-file-atomically.ts'

const [path = '', mode = 'atomic'] = process.argv.slice(2)
for (let version = 1; ; version += 1) {
  const bytes = Buffer.alloc(8_000_000, `version ${version}. `)
  if (mode === 'plain') writeFileSync(path, bytes)
  else await writeFileAtomically(path, bytes)
  writeSync(1, `${version}\n`)
}
