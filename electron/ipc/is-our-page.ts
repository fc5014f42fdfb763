// Whether a message comes from the main frame of our own page, and not from anything embedded in it or elsewhere.
import { HOST, SCHEME } from '../window/app-address.ts'

/** What Electron's WebFrameMain says of the frame; null once the frame is gone. */
export interface SenderFrame {
  readonly url: string
  readonly parent: unknown
}

export function isOurPage(frame: SenderFrame | null): boolean {
  if (frame === null || frame.parent !== null) return false
  const { protocol, host } = parseAddress(frame.url)
  return protocol === `${SCHEME}:` && host === HOST
}

function parseAddress(url: string): { readonly protocol: string; readonly host: string } {
  return URL.canParse(url) ? new URL(url) : { protocol: '', host: '' }
}
