// The only user of ipcMain: one channel, its sender checked, every argument parsed, every reply a Result.
import { ipcMain } from 'electron'
import { wrapReply } from '../../shared/contract/reply-text.ts'
import { refuse } from '../../shared/kernel/result.ts'
import { answerCall, type CrashLog } from './answer-call.ts'
import { CALL_CHANNEL } from './channels.ts'
import type { HandlerContext, Handlers } from './context.ts'
import { isOurPage } from './is-our-page.ts'

/** Starts answering; call once, before the first window opens. */
export function serveCalls(handlers: Handlers, context: HandlerContext, log: CrashLog): void {
  ipcMain.handle(CALL_CHANNEL, async (event, name: unknown, args: unknown) => {
    if (!isOurPage(event.senderFrame)) {
      return refuse({ kind: 'refused', what: 'only the app itself may ask', fix: 'Use the window of the app' })
    }
    return wrapReply(name, await answerCall(name, args, handlers, context, log))
  })
}
