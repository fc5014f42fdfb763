// The app makes no connection: Chromium's own services are off, no name resolves, and only packaged addresses load.
import { app, type Session } from 'electron'

const LOCAL = /^(app|data|blob|devtools):/

/** Chromium's background services, switched off; to be called before the app is ready. */
export function silenceChromium(): void {
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'no-pings',
  ])
    app.commandLine.appendSwitch(name)
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
}

/** Cancels every request of the session's pages that is not for a local address; refuses downloads; no spell-checker, which fetches dictionaries. */
export function denyNetwork(session: Session): void {
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !LOCAL.test(request.url) }))
  session.on('will-download', (event) => event.preventDefault())
}
