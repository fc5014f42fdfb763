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

/** True when a number in this format is shown as a date or a time. */
export function isDateFormat(format: string): boolean {
  return format !== '' && !/^general$/i.test(format) && /[ymdhs]/i.test(bare(format))
}

/** True when a number in this format is shown times 100 with a percent sign. */
export function isPercentFormat(format: string): boolean {
  return bare(format).includes('%')
}
