// `npm run samples`: writes samples/ from the data beside it: the tender, the vendors' bid sheets, and the corrections two of them need.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sampleFiles } from './samples/sample-files.ts'

const folder = fileURLToPath(new URL('../samples/', import.meta.url))

rmSync(join(folder, 'bids'), { recursive: true, force: true })
mkdirSync(join(folder, 'bids'), { recursive: true })
for (const { name, bytes } of await sampleFiles()) {
  writeFileSync(join(folder, name), bytes)
  console.log(`samples/${name}  ${bytes.length} bytes`)
}
