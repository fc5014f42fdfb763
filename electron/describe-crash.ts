// A thrown error as a line for the log that quotes nothing of the buyer's.

/** Kind of error and where it was thrown; its message is left out, as it may quote the buyer's data. */
export function describeCrash(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [error.name, ...places.slice(0, 12).map((line) => line.trim())].join(' | ')
}
