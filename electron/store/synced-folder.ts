// Whether a folder lies on a network or is kept in step with a cloud: there, two programs may write at once and files get lost.
import { existsSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'

/** Names that synchronising programs give their folders, as path segments. */
const syncedNames: readonly (readonly [RegExp, string])[] = [
  [/^OneDrive( - .*)?$/i, 'OneDrive'],
  [/^Dropbox( \(.*\))?$/i, 'Dropbox'],
  [/^(Google ?Drive|GoogleDrive-.*|My Drive)$/i, 'Google Drive'],
  [/^(iCloud ?Drive|Mobile Documents|com~apple~CloudDocs)$/i, 'iCloud'],
  [/^CloudStorage$/, 'a cloud'],
  [
    /^(Nextcloud|ownCloud|Sync|pCloud ?Drive|MEGA(sync)?|Box( Sync)?|Tresorit|SeaDrive|Seafile|Creative Cloud Files)$/i,
    'a cloud',
  ],
]

/** File systems of Linux that lie on another machine, by the number statfs gives. */
const networkTypes: Readonly<Record<number, string>> = {
  26985: 'NFS',
  20859: 'SMB',
  4283649346: 'SMB',
  4266872130: 'SMB',
  16914839: 'a shared folder',
  1397113167: 'AFS',
}

/** What keeps the folder (absolute path) elsewhere, in words; undefined when it is a plain local one. */
export function whatSyncs(folder: string): string | undefined {
  if (/^(\\\\|\/\/)[^\\/]/.test(folder)) return 'the network'
  for (const segment of folder.split(/[\\/]/)) {
    const found = syncedNames.find(([pattern]) => pattern.test(segment))
    if (found !== undefined) return found[1]
  }
  return undefined
}

/** The same by the kind of file system that holds the folder, or will; only Linux tells it in a way that can be relied on. */
export function whatMounts(folder: string, platform: string): string | undefined {
  if (platform !== 'linux') return undefined
  const parent = dirname(folder)
  if (!existsSync(folder) && parent !== folder) return whatMounts(parent, platform)
  return networkTypes[Number(statfsSync(folder).type)]
}
