// Who answers which call: one file a noun, put together here.
import type { Handlers } from './context.ts'

export const handlers: Handlers = {}
