// The only door between pages and main: `window.headroom`, made from the names in the contract.
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Bridge } from '../shared/contract/calls.ts'
import { CALL_CHANNEL, EVENT_CHANNEL } from './ipc/channels.ts'

/** The contract's names, written in by the bundler: importing the contract itself would load every schema into each page. */
declare const CALL_NAMES: readonly string[]
declare const EVENT_NAMES: readonly string[]

const bridge: Bridge = {
  call(name, args) {
    if (!CALL_NAMES.includes(name)) throw new Error(`no such call: ${String(name)}`)
    return ipcRenderer.invoke(CALL_CHANNEL, name, args)
  },
  on(name, listen) {
    if (!EVENT_NAMES.includes(name)) throw new Error(`no such event: ${String(name)}`)
    // The first argument, Electron's own event, would hand the page a way to send on any channel.
    const forward = (_: unknown, sent: string, event: Parameters<typeof listen>[0]) => {
      if (sent === name) listen(event)
    }
    ipcRenderer.on(EVENT_CHANNEL, forward)
    return () => {
      ipcRenderer.off(EVENT_CHANNEL, forward)
    }
  },
  pathOf: (file) => (file instanceof File ? webUtils.getPathForFile(file) : ''),
}

contextBridge.exposeInMainWorld('headroom', Object.freeze(bridge))
