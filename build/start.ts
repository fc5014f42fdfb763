// `npm start`: builds the app if its sources changed, and opens it.
import { spawn } from 'node:child_process'
import { executableIn, packagedFolder } from './package/folders.ts'
import { packageApp } from './package/package-app.ts'
import { environmentWithoutNpm } from './runtime/run-program.ts'
import { NoRuntime } from './runtime/runtime.ts'

try {
  await packageApp((line) => console.log(`start: ${line}`))
} catch (error) {
  if (!(error instanceof NoRuntime)) throw error
  console.error(`start: ${error.message}`)
  process.exit(1)
}

// Chromium refuses its sandbox to root; anybody else gets it.
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const app = spawn(executableIn(packagedFolder('ship')), [...asRoot, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: environmentWithoutNpm(),
})
app.on('close', (code) => process.exit(code ?? 1))
