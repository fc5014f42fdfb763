// The one window's options, as one frozen literal: what a page may do is decided here and nowhere else.
import type { BrowserWindowConstructorOptions } from 'electron'

/** Without the prefix `persist:` the session is kept in memory. */
export const SESSION_NAME = 'pages'

export const WINDOW_OPTIONS = Object.freeze({
  width: 1440,
  height: 900,
  minWidth: 960,
  minHeight: 600,
  show: false,
  backgroundColor: '#ffffff',
  webPreferences: Object.freeze({
    partition: SESSION_NAME,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    spellcheck: false,
    enableWebSQL: false,
  }),
}) satisfies BrowserWindowConstructorOptions
