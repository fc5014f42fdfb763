// The Typst compiler: one WebAssembly instance with the report's fonts, no file access and no network of its own.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { initSync, type TypstCompiler, TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler'
import { readWoff } from './read-woff.ts'

/** Weights the reports use, of the package's `fonts/complete/woff/`. */
export const fontFiles = ['IBMPlexSans-Regular.woff', 'IBMPlexSans-SemiBold.woff'] as const

export interface Typst {
  /** Typst source and the files it names → PDF bytes; the same input gives the same bytes. Throws with Typst's own words: sources are ours. */
  readonly compile: (source: string, files: Readonly<Record<string, Uint8Array>>) => Uint8Array
}

/** Loads compiler and fonts, about 0.2 s. Keep one alive in a thread. */
export async function loadTypst(): Promise<Typst> {
  initSync({ module: readFileSync(carried('@myriaddreamin/typst-ts-web-compiler/wasm')) })
  const builder = new TypstCompilerBuilder()
  builder.set_dummy_access_model()
  for (const file of fontFiles)
    await builder.add_raw_font(readWoff(readFileSync(carried(`@ibm/plex-sans/fonts/complete/woff/${file}`))))
  const compiler = await builder.build()
  return { compile: (source, files) => compilePdf(compiler, source, files) }
}

function compilePdf(compiler: TypstCompiler, source: string, files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  compiler.reset_shadow()
  compiler.add_source('/main.typ', source)
  for (const [path, bytes] of Object.entries(files)) compiler.map_shadow(path, bytes)
  const { result, diagnostics } = compiler.compile('/main.typ', null, 'pdf', plainDiagnostics) as Compiled
  if (result === undefined) throw new Error(`the report cannot be drawn: ${JSON.stringify(diagnostics)}`)
  return result
}

interface Compiled {
  readonly result?: Uint8Array
  readonly diagnostics?: unknown
}

const plainDiagnostics = 2

/** A file of a package that lies beside us, in a checkout as in the packaged app. */
function carried(specifier: string): string {
  return fileURLToPath(import.meta.resolve(specifier))
}
