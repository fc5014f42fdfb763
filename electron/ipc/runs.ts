// Calls about runs: awards kept in the tender file.
import type { HandlersOf } from './context.ts'

export const runHandlers: HandlersOf<'runs'> = {
  'runs.get': ({ file, run }, { store }) => store.getRun(file, run),
}
