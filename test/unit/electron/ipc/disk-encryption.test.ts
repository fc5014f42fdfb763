import { describe, expect, it } from 'vitest'
import { diskEncryption, readFileVault } from '../../../../electron/ipc/disk-encryption.ts'

describe('diskEncryption', () => {
  it('answers on this machine, and says unknown where it cannot tell', async () => {
    expect(['on', 'off', 'unknown']).toContain(await diskEncryption(import.meta.dirname, 'linux'))
    expect(await diskEncryption('/not/there', 'linux')).toBe('unknown')
    expect(await diskEncryption('C:\\Users', 'win32')).toBe('unknown')
    expect(await diskEncryption('/proc', 'linux')).toBe('unknown')
  })
  it('reads what macOS says', () => {
    expect(readFileVault('FileVault is On.\n')).toBe('on')
    expect(readFileVault('FileVault is Off.\n')).toBe('off')
    expect(readFileVault('')).toBe('unknown')
  })
})
