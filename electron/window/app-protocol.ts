// The app:// scheme: the only address pages have, serving the packaged interface's files and nothing else.
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { protocol, type Session } from 'electron'
import { contentSecurityPolicy } from './content-security-policy.ts'

const SCHEME = 'app'
const HOST = 'headroom'
export const INDEX_URL = `${SCHEME}://${HOST}/index.html`

/** index.html carries this word where the nonce of the launch goes. */
const NONCE_PLACE = 'CSP-NONCE-OF-THIS-LAUNCH'

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

/** To be called before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true } }])
}

/**
 * Names of one to eight segments that begin with a letter, digit or underscore: `..`, hidden files, escapes, drive letters and
 * backslashes cannot be spelt, so no address leads out of the folder. Returns path segments, or nothing for any other address.
 */
export function fileSegments(address: string): readonly string[] | undefined {
  const { protocol: scheme, host, pathname } = new URL(address)
  if (scheme !== `${SCHEME}:` || host !== HOST) return undefined
  if (!/^(\/[A-Za-z0-9_][A-Za-z0-9_.@-]*){1,8}$/.test(pathname)) return undefined
  return pathname.slice(1).split('/')
}

/** Serves `folder` (absolute) on the session's app:// scheme, each file with the content security policy of this launch. */
export function serveRenderer(session: Session, folder: string, nonce: string): void {
  const policy = contentSecurityPolicy(nonce)
  session.protocol.handle(SCHEME, async (request) => {
    const segments = request.method === 'GET' ? fileSegments(request.url) : undefined
    const type = CONTENT_TYPES[extname(segments?.at(-1) ?? '')]
    const bytes = segments && type ? await readFile(join(folder, ...segments)).catch(() => undefined) : undefined
    if (bytes === undefined || type === undefined)
      return new Response('not found', { status: 404, headers: { 'Content-Security-Policy': policy } })
    const isPage = type.startsWith('text/html')
    return new Response(isPage ? bytes.toString('utf8').replaceAll(NONCE_PLACE, nonce) : new Uint8Array(bytes), {
      headers: {
        'Content-Type': type,
        'Content-Security-Policy': policy,
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-store',
      },
    })
  })
}
