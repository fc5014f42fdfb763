// Composition root of the app, read from top to bottom like a table of contents.
import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { app, BrowserWindow, Menu, session } from 'electron'
import { appName } from './app-name.ts'
import { registerAppScheme, serveRenderer } from './window/app-protocol.ts'
import { denyLeaving } from './window/deny-leaving.ts'
import { denyNetwork, silenceChromium } from './window/deny-network.ts'
import { denyPermissions } from './window/deny-permissions.ts'
import { menuTemplate } from './window/menu.ts'
import { openWindow } from './window/open-window.ts'
import { SESSION_NAME } from './window/window-options.ts'

const rendererFolder = fileURLToPath(new URL('./renderer/', import.meta.url))
const preloadFile = fileURLToPath(new URL('./preload.cjs', import.meta.url))
const nonce = randomBytes(16).toString('base64')

// Before anything of Chromium starts.
app.setName(appName)
// Root, as which tests run on build machines, must start Chromium with --no-sandbox, which the next line would contradict.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
registerAppScheme()
silenceChromium()
denyLeaving(app)

// One instance: a second start brings the first one's window to the front.
if (!app.requestSingleInstanceLock()) app.quit()
app.on('second-instance', () => {
  const [window] = BrowserWindow.getAllWindows()
  if (window?.isMinimized()) window.restore()
  window?.focus()
})

app.whenReady().then(() => {
  // The window's session lives in memory: pages leave nothing on disk.
  const pages = session.fromPartition(SESSION_NAME)
  denyPermissions(pages)
  denyNetwork(pages)
  serveRenderer(pages, rendererFolder, nonce)

  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform)))
  openWindow(preloadFile)
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openWindow(preloadFile)
  })
})

app.on('window-all-closed', () => {
  if (process.platform !== 'darwin') app.quit()
})
