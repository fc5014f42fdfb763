// The two channels between a page and main; what travels on them is shared/contract/calls.ts.

/** Page → main: `invoke(CALL_CHANNEL, name, args)`, answered with a Result. */
export const CALL_CHANNEL = 'headroom:call'

/** Main → page: `send(EVENT_CHANNEL, name, event)`. */
export const EVENT_CHANNEL = 'headroom:event'
