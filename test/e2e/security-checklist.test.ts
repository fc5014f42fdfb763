// Electron's security checklist, item by item, asserted on the packaged app while it runs.
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { extractFile, listPackage } from '@electron/asar'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkout, packagedFolder } from '../../build/package/folders.ts'
import { callNames } from '../../shared/contract/calls.ts'
import { launchApp, type RunningApp } from '../harness/launch-app.ts'

const archive = join(packagedFolder('test'), 'resources', 'app.asar')

describe("Electron's security checklist", () => {
  let app: RunningApp
  let server: Server
  let address: string
  let visits: number
  beforeAll(async () => {
    visits = 0
    server = createServer((_, response) => {
      visits += 1
      response.setHeader('Access-Control-Allow-Origin', '*').end('reached')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    app = await launchApp()
  })
  afterAll(async () => {
    await app.close()
    server.close()
  })

  /** The page's web preferences as Chromium uses them; Electron's types leave this function out. */
  const preferences = () =>
    app.electron.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents ?? {}
      const read: () => Record<string, unknown> = Reflect.get(contents, 'getLastWebPreferences')
      return read.call(contents)
    })

  it('1 loads only secure content: a page reaches no server, though this test does', async () => {
    expect(await (await fetch(address)).text()).toBe('reached')
    const tried = await app.page.evaluate(async (url) => {
      const image = new Image()
      const loaded = new Promise((resolve) => {
        image.onload = () => resolve('loaded')
        image.onerror = () => resolve('refused')
      })
      image.src = url
      return [
        await fetch(url)
          .then(() => 'fetched')
          .catch(() => 'refused'),
        await loaded,
      ]
    }, address)
    expect(tried).toEqual(['refused', 'refused'])
    expect(visits).toBe(1)
  })

  it('1 loads only secure content: without the policy, the session itself still refuses', async () => {
    const answer = await app.electron.evaluate(async ({ BrowserWindow }, url) => {
      const session = BrowserWindow.getAllWindows()[0]?.webContents.session
      return session
        ?.fetch(url)
        .then(() => 'fetched')
        .catch(() => 'refused')
    }, address)
    expect(answer).toBe('refused')
    expect(visits).toBe(1)
  })

  it('2 gives pages no Node', async () => {
    expect((await preferences()).nodeIntegration).toBe(false)
    expect((await preferences()).nodeIntegrationInWorker ?? false).toBe(false)
    const seen = await app.page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in globalThis),
    )
    expect(seen).toEqual([])
  })

  it('3 isolates the preload from the page', async () => {
    expect((await preferences()).contextIsolation).toBe(true)
    const changed = await app.page.evaluate(() => {
      const bridge: { call?: unknown } = Reflect.get(globalThis, 'headroom')
      try {
        bridge.call = () => 'replaced'
      } catch {
        return 'refused'
      }
      return typeof bridge.call === 'function' && String(bridge.call).includes('replaced') ? 'replaced' : 'refused'
    })
    expect(changed).toBe('refused')
  })

  it('4 sandboxes pages', async () => {
    expect((await preferences()).sandbox).toBe(true)
  })

  it('5 denies every permission', async () => {
    const answers = await app.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi', 'storage-access']
      return Promise.all(
        names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
      )
    })
    expect([...new Set(answers)]).toEqual(['denied'])
    expect(await app.page.evaluate(() => Notification.requestPermission())).toBe('denied')
  })

  it('6, 8, 9, 10 leaves web security on and experiments off', async () => {
    const set = await preferences()
    expect(set).toMatchObject({ webSecurity: true, allowRunningInsecureContent: false, experimentalFeatures: false })
    expect(set.enableBlinkFeatures ?? '').toBe('')
  })

  it('7 has a content security policy: inline scripts, text as code and foreign frames are refused', async () => {
    const refused = await app.page.evaluate(async () => {
      const directives: string[] = []
      document.addEventListener('securitypolicyviolation', (event) => directives.push(event.effectiveDirective))
      const script = document.createElement('script')
      script.textContent = 'globalThis.ran = "inline"'
      document.head.append(script)
      const handler = document.createElement('b')
      handler.setAttribute('onclick', 'globalThis.ran = "handler"')
      document.body.append(handler)
      handler.click()
      setTimeout('globalThis.ran = "text"', 0)
      const frame = document.createElement('iframe')
      frame.src = 'data:text/html,hello'
      document.body.append(frame)
      await new Promise((resolve) => setTimeout(resolve, 200))
      for (const made of [script, handler, frame]) made.remove()
      return { directives: directives.sort(), ran: Reflect.get(globalThis, 'ran') ?? 'nothing' }
    })
    expect(refused.ran).toBe('nothing')
    expect(refused.directives).toEqual(['frame-src', 'script-src', 'script-src-attr', 'script-src-elem'])
  })

  it('7 makes a new nonce at each launch', async () => {
    const nonce = (running: RunningApp) => running.page.locator('meta[name="csp-nonce"]').getAttribute('content')
    const second = await launchApp()
    const nonces = [await nonce(app), await nonce(second)]
    await second.close()
    expect(nonces[0]).toMatch(/^[A-Za-z0-9+/]{22}==$/)
    expect(nonces[0]).not.toBe(nonces[1])
  })

  it('11, 12 has no web views', async () => {
    expect((await preferences()).webviewTag).toBe(false)
    const made = await app.page.evaluate(() => {
      const view = document.createElement('webview')
      document.body.append(view)
      const powers = 'loadURL' in view
      view.remove()
      return powers
    })
    expect(made).toBe(false)
  })

  it('13 stays on its page', async () => {
    for (const target of [address, 'file:///etc/passwd', 'app://headroom/assets/']) {
      await app.page.evaluate((url) => location.assign(url), target)
      await new Promise((resolve) => setTimeout(resolve, 150))
      expect(app.page.url()).toBe('app://headroom/index.html')
    }
    expect(visits).toBe(1)
  })

  it('14 opens no second window', async () => {
    const opened = await app.page.evaluate(
      (url) => [window.open(url), window.open('about:blank')].map((made) => made === null),
      address,
    )
    expect(opened).toEqual([true, true])
    expect(app.electron.windows()).toHaveLength(1)
  })

  it('15 hands nothing to the system to open', () => {
    const bundles = listPackage(archive, { isPack: false }).filter((file) => /^[\\/][^\\/]+\.(mjs|cjs)$/.test(file))
    expect(bundles.length).toBeGreaterThan(1)
    for (const file of bundles) expect(extractFile(archive, file.slice(1)).toString()).not.toContain('openExternal')
  })

  it('16 ships on the current major version of Electron', () => {
    const { devDependencies } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8'))
    expect(Number.parseInt(devDependencies.electron, 10)).toBeGreaterThanOrEqual(45)
  })

  it('17 answers no page but its own: every call from a foreign one is refused', async () => {
    const answers = await app.electron.evaluate(
      async ({ app: running, BrowserWindow }, names) => {
        const preload = `${running.getAppPath()}/preload.cjs`
        const foreign = new BrowserWindow({
          show: false,
          webPreferences: { preload, sandbox: true, contextIsolation: true },
        })
        await foreign.loadURL('data:text/html,elsewhere')
        const script = `Promise.all(${JSON.stringify(names)}.map((name) => headroom.call(name, {})))`
        const replies: { ok: boolean; failure?: { kind: string; what: string } }[] =
          await foreign.webContents.executeJavaScript(script)
        foreign.destroy()
        return replies.map((reply) => `${reply.ok} ${reply.failure?.kind} ${reply.failure?.what}`)
      },
      [...callNames],
    )
    expect(answers).toHaveLength(callNames.length)
    expect([...new Set(answers)]).toEqual(['false refused only the app itself may ask'])
    const own = await app.page.evaluate(() => Reflect.get(globalThis, 'headroom').call('app.info', {}))
    expect(own.ok).toBe(true)
  })

  it('18 uses app://, which serves the packaged interface and nothing else', async () => {
    const statuses = await app.electron.evaluate(async ({ BrowserWindow }) => {
      const session = BrowserWindow.getAllWindows()[0]?.webContents.session
      const addresses = [
        'app://headroom/index.html',
        'app://headroom/../main.mjs',
        'app://headroom/..%2fmain.mjs',
        'app://headroom/%2e%2e/main.mjs',
        'app://headroom/..%5cmain.mjs',
        'app://headroom//etc/passwd',
        'app://headroom/assets',
        'app://elsewhere/index.html',
        'app://headroom/package.json',
      ]
      return Promise.all(addresses.map(async (url) => (await session?.fetch(url))?.status))
    })
    expect(statuses).toEqual([200, ...Array(8).fill(404)])
    expect(
      await app.page.evaluate(() =>
        fetch('file:///etc/passwd')
          .then(() => 'read')
          .catch(() => 'refused'),
      ),
    ).toBe('refused')
  })

  it('20 shows pages three functions and nothing of Electron', async () => {
    const bridge = await app.page.evaluate(() => Object.keys(Reflect.get(globalThis, 'headroom')).sort())
    expect(bridge).toEqual(['call', 'on', 'pathOf'])
    const unknown = await app.page.evaluate(async () => {
      const { call } = Reflect.get(globalThis, 'headroom')
      return Promise.resolve()
        .then(() => call('shell.run', {}))
        .then(() => 'answered')
        .catch((error: Error) => error.message)
    })
    expect(unknown).toContain('no such call')
  })
})
