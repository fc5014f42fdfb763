// Tells every window of the app what happened, unasked.
import { BrowserWindow } from 'electron'
import type { EventName, Events } from '../../shared/contract/calls.ts'
import { EVENT_CHANNEL } from './channels.ts'

export function sendEvent<E extends EventName>(name: E, event: Events[E]): void {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send(EVENT_CHANNEL, name, event)
}
