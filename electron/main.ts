// Composition root of the app, read from top to bottom like a table of contents.
import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { app, BrowserWindow, Menu, session } from 'electron'
import { appName } from './app-name.ts'
import { commandWords } from './command-words.ts'
import { startAnswering } from './ipc/start-answering.ts'
import { registerAppScheme, serveRenderer } from './window/app-protocol.ts'
import { denyLeaving } from './window/deny-leaving.ts'
import { denyNetwork, silenceChromium } from './window/deny-network.ts'
import { denyPermissions } from './window/deny-permissions.ts'
import { menuTemplate } from './window/menu.ts'
import { openWindow } from './window/open-window.ts'
import { SESSION_NAME } from './window/window-options.ts'

const words = commandWords(process.argv)
if (words === undefined) startWithWindow()
else app.exit(await runCommand(words))

/** The command line: the app without its window, loaded only when asked for. */
async function runCommand(args: readonly string[]): Promise<number> {
  app.commandLine.appendSwitch('ozone-platform', 'headless')
  const { runCommandLine } = await import('./cli/headroom.ts')
  const code = await runCommandLine(args)
  // Where standard output is a pipe, it may still be on its way.
  await new Promise<void>((resolve) => process.stdout.write('', () => resolve()))
  return code
}

function startWithWindow(): void {
  // Before anything of Chromium starts.
  app.setName(appName)
  // Root, as which tests run on build machines, must start Chromium with --no-sandbox, which the next line would contradict.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  registerAppScheme()
  silenceChromium()
  denyLeaving(app)

  // One instance: a second start brings the first one's window to the front.
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows()
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })

  app.whenReady().then(openFirstWindow)
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
}

function openFirstWindow(): void {
  // The window's session lives in memory: pages leave nothing on disk.
  const pages = session.fromPartition(SESSION_NAME)
  denyPermissions(pages)
  denyNetwork(pages)
  const rendererFolder = fileURLToPath(new URL('./renderer/', import.meta.url))
  serveRenderer(pages, rendererFolder, randomBytes(16).toString('base64'))

  startAnswering()
  const preloadFile = fileURLToPath(new URL('./preload.cjs', import.meta.url))
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform)))
  openWindow(preloadFile)
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openWindow(preloadFile)
  })
}
