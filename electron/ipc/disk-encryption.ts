// Whether the disk that holds the library is encrypted, where the system tells without asking for rights.
import { execFile } from 'node:child_process'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

export type DiskEncryption = 'on' | 'off' | 'unknown'

const TIMEOUT_MS = 3000

/** `folder` is absolute and exists. Never throws: what cannot be told is unknown. */
export async function diskEncryption(folder: string, platform: string): Promise<DiskEncryption> {
  try {
    if (platform === 'darwin') return readFileVault(await said('/usr/bin/fdesetup', ['status']))
    if (platform === 'linux') return await linuxEncryption(folder)
    // Windows tells only administrators.
    return 'unknown'
  } catch {
    return 'unknown'
  }
}

async function said(program: string, args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(program, [...args], { timeout: TIMEOUT_MS })
  return stdout
}

/** What `fdesetup status` prints. */
export function readFileVault(text: string): DiskEncryption {
  if (text.includes('FileVault is On')) return 'on'
  return text.includes('FileVault is Off') ? 'off' : 'unknown'
}

/** A block device is encrypted when it, or a device below it, is a dm-crypt one. Network and overlay file systems have none. */
async function linuxEncryption(folder: string): Promise<DiskEncryption> {
  const { dev } = await stat(folder)
  const [major, minor] = [(dev >> 8) & 0xfff, (dev & 0xff) | ((dev >> 12) & 0xfff00)]
  if (major === 0) return 'unknown'
  return (await isCrypted(`/sys/dev/block/${major}:${minor}`, 0)) ? 'on' : 'off'
}

async function isCrypted(device: string, depth: number): Promise<boolean> {
  const uuid = await readFile(join(device, 'dm/uuid'), 'utf8').catch(() => '')
  if (uuid.startsWith('CRYPT-')) return true
  const below = depth > 8 ? [] : await readdir(join(device, 'slaves')).catch(() => [])
  for (const name of below) if (await isCrypted(join('/sys/class/block', name), depth + 1)) return true
  return false
}
