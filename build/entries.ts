// What is bundled and what is carried beside the bundles: one line for each.
import { THREAD_ENTRIES } from '../electron/entry-url.ts'

/** Chromium and Node of the oldest runtime we test on (Electron 33); the official one is newer. */
export const CHROMIUM_TARGET = 'chrome130'
export const NODE_TARGET = 'node20.18'

/** Modules of main, threads and children: bundle name → source file, relative to the checkout. Written to dist/app/<name>.mjs. */
export const NODE_ENTRIES: Readonly<Record<string, string>> = {
  main: 'electron/main.ts',
  ...Object.fromEntries(
    Object.entries<string>(THREAD_ENTRIES).map(([name, file]) => [name, file.replace('./', 'electron/')]),
  ),
}

/**
 * Packages that hold native code, WebAssembly or data files, and are therefore not bundled but copied to dist/app/node_modules, where
 * `import` and `import.meta.resolve` find them as in the checkout. `keep` lists what is copied besides package.json and licence;
 * of native binaries only this machine's, so an installer is built on the platform it is for.
 */
export const CARRIED_PACKAGES: readonly { readonly name: string; readonly keep: readonly RegExp[] }[] = [
  { name: 'better-sqlite3', keep: [/^lib\//, new RegExp(`^prebuilds/${process.platform}-${process.arch}.node$`)] },
  { name: 'highs', keep: [/^build\//] },
  { name: '@ibm/plex-sans', keep: [/^fonts\/complete\/woff\/IBMPlexSans-(Regular|SemiBold)\.woff$/] },
  { name: '@myriaddreamin/typst-ts-web-compiler', keep: [/^pkg\/.*\.(mjs|wasm)$/] },
]
