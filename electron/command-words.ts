// Whether the app was started as the command line: its first argument is then a command.

/**
 * The words after the executable, `['award', 'x.headroom', …]`, when the first of them is neither an option (of Chromium, or of the
 * system that starts us) nor a file to open; undefined when a window is wanted. `argv` as in process.argv of a packaged app.
 */
export function commandWords(argv: readonly string[]): readonly string[] | undefined {
  // Root must start Chromium so, window or not.
  const [first, ...rest] = argv.slice(1).filter((word) => word !== '--no-sandbox')
  if (first === undefined) return undefined
  if (first === '--help') return [first]
  if (first.startsWith('-') || /[./\\]/.test(first)) return undefined
  return [first, ...rest]
}
