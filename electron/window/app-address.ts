// The app:// addresses pages are loaded from, and which file each of them means.

export const SCHEME = 'app'
export const HOST = 'headroom'
export const INDEX_URL = `${SCHEME}://${HOST}/index.html`

/**
 * Path segments, below the packaged interface's folder, of the file an address means; nothing for any other address.
 * Up to eight names that begin with a letter, digit or underscore: `..`, hidden files, escapes, drive letters and backslashes cannot
 * be spelt, so no address leads out of the folder.
 */
export function fileSegments(address: string): readonly string[] | undefined {
  if (!URL.canParse(address)) return undefined
  const { protocol, host, pathname } = new URL(address)
  if (protocol !== `${SCHEME}:` || host !== HOST) return undefined
  if (!/^(\/[A-Za-z0-9_][A-Za-z0-9_.@-]*){1,8}$/.test(pathname)) return undefined
  return pathname.slice(1).split('/')
}
