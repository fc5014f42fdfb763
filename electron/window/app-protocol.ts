// The app:// scheme: the only address pages have, serving the packaged interface's files and nothing else.
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { protocol, type Session } from 'electron'
import { fileSegments, SCHEME } from './app-address.ts'
import { contentSecurityPolicy } from './content-security-policy.ts'

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
