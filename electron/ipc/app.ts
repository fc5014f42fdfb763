// Calls about the app itself.
import { ok } from '../../shared/kernel/result.ts'
import type { HandlersOf } from './context.ts'
import { diskEncryption } from './disk-encryption.ts'

export const appHandlers: HandlersOf<'app'> = {
  'app.info': async (_, { app, paths }) =>
    ok({
      ...app,
      libraryPlace: paths.library,
      diskEncryption: await diskEncryption(paths.library, app.platform),
    }),
}
