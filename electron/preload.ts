// The only door between pages and main: one function for each call of the contract, under `window.headroom`.
import { contextBridge } from 'electron'

contextBridge.exposeInMainWorld('headroom', {})
