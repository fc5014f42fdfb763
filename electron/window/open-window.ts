// Opens the app's window on the packaged interface.
import { BrowserWindow } from 'electron'
import { appName } from '../app-name.ts'
import { INDEX_URL } from './app-address.ts'
import { WINDOW_OPTIONS } from './window-options.ts'

/** `preloadFile` is an absolute path. The window shows itself once its first frame is drawn. */
export function openWindow(preloadFile: string): BrowserWindow {
  const window = new BrowserWindow({
    ...WINDOW_OPTIONS,
    title: appName,
    webPreferences: { ...WINDOW_OPTIONS.webPreferences, preload: preloadFile },
  })
  window.once('ready-to-show', () => window.show())
  window.loadURL(INDEX_URL)
  return window
}
