// What electron-builder packages, and as what: installers for Windows, macOS and Linux, or the unpacked folder.
import { join } from 'node:path'
import type { Configuration } from 'electron-builder'
import type { Runtime } from '../runtime/runtime.ts'
import { SHIP_FUSES } from './fuses.ts'

/** `checkout`, `appFolder` (what bundleApp made) and `outFolder` are absolute. Fuses are set before anything is signed. */
export function builderConfig(checkout: string, appFolder: string, outFolder: string, runtime: Runtime): Configuration {
  const icons = join(checkout, 'build', 'icons')
  return {
    appId: 'dev.headroom.app',
    productName: 'Headroom',
    copyright: 'Copyright © The Headroom authors',
    directories: { app: appFolder, output: outFolder, buildResources: icons },
    electronDist: runtime.folder,
    electronVersion: runtime.version,
    npmRebuild: false,
    // Without this a whole package would be unpacked for the sake of one binary, out of reach of the integrity check.
    asar: { smartUnpack: false },
    files: ['**/*'],
    asarUnpack: ['**/*.node'],
    electronFuses: SHIP_FUSES,
    extraFiles: [
      { from: join(checkout, 'LICENSE'), to: 'LICENSE.headroom.txt' },
      { from: join(checkout, 'docs', 'third-party-notices.md'), to: 'LICENSES.packages.md' },
    ],
    publish: null,
    win: { target: ['nsis'], icon: join(icons, 'icon.ico') },
    nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
    mac: {
      target: ['dmg'],
      icon: join(icons, 'icon.icns'),
      category: 'public.app-category.business',
      hardenedRuntime: true,
    },
    linux: {
      target: ['AppImage', 'deb'],
      icon: icons,
      executableName: 'headroom',
      category: 'Office',
      maintainer: 'The Headroom authors',
      synopsis: 'Buy AI compute: quotes in, award and report out',
    },
  }
}
