// What a cell's number format says about the number in it: a date, a percentage, or just a number.

/** The format without quoted text, escapes and bracketed colours or conditions; only its first section. */
function bare(format: string): string {
  return (
    format
      .replace(/"[^"]*"/g, '')
      .replace(/\\.|_.|\*./g, '')
      .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
      .split(';')[0] ?? ''
  )
}

/** True when a number in this format is shown as a date or a time; elapsed time, `[h]:mm`, is a number of days. */
export function isDateFormat(format: string): boolean {
  if (format === '' || /^general$/i.test(format)) return false
  const code = bare(format)
  return /[ymdhs]/i.test(code) && !/\[(h+|m+|s+)\]/i.test(code)
}

/** True when a number in this format is shown times 100 with a percent sign. */
export function isPercentFormat(format: string): boolean {
  return bare(format).includes('%')
}
