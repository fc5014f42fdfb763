// `npm start`: builds the app if its sources changed, and opens it.
import { spawn } from 'node:child_process'
import { executableIn, packagedFolder } from './package/folders.ts'
import { packageApp } from './package/package-app.ts'
import { sandboxArguments } from './package/sandbox.ts'
import { environmentWithoutNpm } from './runtime/run-program.ts'
import { NoRuntime } from './runtime/runtime.ts'

try {
  await packageApp((line) => console.log(`start: ${line}`))
} catch (error) {
  if (!(error instanceof NoRuntime)) throw error
  console.error(`start: ${error.message}`)
  process.exit(1)
}

const folder = packagedFolder('ship')
const unsandboxed = sandboxArguments(folder)
if (unsandboxed.length > 0) console.log("start: this system denies Chromium's sandbox to this user: started without it")
const app = spawn(executableIn(folder), [...unsandboxed, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: environmentWithoutNpm(),
})
app.on('close', (code) => process.exit(code ?? 1))
