import { describe, expect, it } from 'vitest'
import { whatMounts, whatSyncs } from '../../../../electron/store/synced-folder.ts'

describe('whatSyncs', () => {
  it('knows folders of clouds and of the network, on every system', () => {
    const cases = {
      'C:\\Users\\Ada\\OneDrive - Acme Corp\\Headroom': 'OneDrive',
      'C:\\Users\\Ada\\OneDrive\\x': 'OneDrive',
      '/home/ada/Dropbox/library': 'Dropbox',
      '/Users/ada/Dropbox (Acme)/library': 'Dropbox',
      '/Users/ada/Library/Mobile Documents/com~apple~CloudDocs/x': 'iCloud',
      '/Users/ada/Library/CloudStorage/GoogleDrive-ada@acme.example/My Drive/x': 'a cloud',
      'G:\\My Drive\\x': 'Google Drive',
      '/home/ada/Nextcloud/x': 'a cloud',
      '\\\\fileserver\\share\\headroom': 'the network',
      '//fileserver/share': 'the network',
    }
    for (const [folder, found] of Object.entries(cases)) expect([folder, whatSyncs(folder)]).toEqual([folder, found])
  })
  it('leaves plain folders alone, also those that merely sound alike', () => {
    for (const folder of [
      '/home/ada/.config/Headroom/library',
      'C:\\Users\\Ada\\AppData\\Roaming\\Headroom\\library',
      '/Users/ada/Library/Application Support/Headroom/library',
      '/home/dropboxer/x',
      '/home/ada/Synchron/x',
    ])
      expect([folder, whatSyncs(folder)]).toEqual([folder, undefined])
  })
})

describe('whatMounts', () => {
  it('takes the nearest folder there is, and says nothing of local disks or other systems', () => {
    expect(whatMounts(`${import.meta.dirname}/not/there/yet`, 'linux')).toBeUndefined()
    expect(whatMounts('/not/there', 'darwin')).toBeUndefined()
  })
})
