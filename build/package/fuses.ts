// Electron's fuses: switches in the executable itself, set when packaging and read back by a test.
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import type { Configuration } from 'electron-builder'

/** What people get. Cookie encryption stays off: no cookie is ever stored, and on macOS it would ask for the keychain. */
export const SHIP_FUSES = {
  runAsNode: false,
  enableCookieEncryption: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
  resetAdHocDarwinSignature: process.platform === 'darwin',
} as const satisfies NonNullable<Configuration['electronFuses']>

/** The test folder differs in one fuse, set in place (on macOS `executable` is the `.app`): Playwright attaches through the inspector. */
export async function allowInspector(executable: string): Promise<void> {
  await flipFuses(executable, {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: process.platform === 'darwin',
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}
