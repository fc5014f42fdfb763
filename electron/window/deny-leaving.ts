// Nothing leads away from the packaged interface: no navigation, no second window, no web view.
import type { App } from 'electron'
import { INDEX_URL } from './app-address.ts'

/** To be called before the first window; covers every page the app will ever have. Reloading the one page stays possible. */
export function denyLeaving(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', (event) => {
      if (event.url !== INDEX_URL) event.preventDefault()
    })
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame || event.url !== INDEX_URL) event.preventDefault()
    })
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}
