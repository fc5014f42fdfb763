// Who answers which call: one file a noun, put together here.
import { appHandlers } from './app.ts'
import type { Handlers } from './context.ts'
import { quoteHandlers } from './quotes.ts'
import { tenderHandlers } from './tenders.ts'

export const handlers: Handlers = { ...appHandlers, ...quoteHandlers, ...tenderHandlers }
