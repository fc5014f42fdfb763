// SHA-256 as hex, of text in UTF-8 or of bytes.
import { createHash } from 'node:crypto'

export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}
