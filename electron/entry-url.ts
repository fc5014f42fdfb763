// Where the entry file of a thread or child process lies: beside us as source under Node, as a bundle in the packaged app.

/** Name of the bundle → source file, relative to this folder. build/entries.ts bundles each of them; adding one is one line here. */
export const THREAD_ENTRIES = {
  'engine-thread': './engine/worker.ts',
  'store-thread': './store/store-thread.ts',
  'import-child': './import/child.ts',
  'import-thread': './import/import-thread.ts',
  'foreign-child': './store/foreign-child.ts',
} as const satisfies Record<string, `./${string}.ts`>

export type ThreadEntry = keyof typeof THREAD_ENTRIES

/** For `new Worker(…)`, `utilityProcess.fork(…)` and `child_process.fork(…)`. */
export function entryUrl(name: ThreadEntry): URL {
  const fromSource = import.meta.url.endsWith('.ts')
  return new URL(fromSource ? THREAD_ENTRIES[name] : `./${name}.mjs`, import.meta.url)
}
