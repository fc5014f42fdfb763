// Lets files be closed in order before the app ends, and the app end all the same when that takes too long.

const MOST_MS = 5000

/** What Electron's app gives of it. */
interface QuittingApp {
  on(event: 'will-quit', listen: (event: { preventDefault(): void }) => void): unknown
  quit(): void
}

/** Holds the first request to quit until `close` is done or five seconds are over; what was acknowledged is safe either way. */
export function closeBeforeQuit(app: QuittingApp, close: () => Promise<unknown>): void {
  const state = { closed: false }
  app.on('will-quit', (event) => {
    if (state.closed) return
    event.preventDefault()
    const tooLong = new Promise((resolve) => setTimeout(resolve, MOST_MS))
    Promise.race([close(), tooLong])
      .catch(() => {})
      .finally(() => {
        state.closed = true
        app.quit()
      })
  })
}
