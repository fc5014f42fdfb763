// Rows as a CSV file (RFC 4180) that no spreadsheet runs when it opens it.

/** Header and rows; null is an empty cell. Lines end in CR LF. */
export function csvText(
  columns: readonly string[],
  rows: readonly { readonly [column: string]: string | number | null }[],
): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? null))]
  return lines.map((line) => `${line.map(csvCell).join(',')}\r\n`).join('')
}

function csvCell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = harmlessText(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * Text that a spreadsheet could run when it is pasted or saved as CSV gets an apostrophe in front; line breaks and tabs become spaces.
 * Source: OWASP, CSV injection; full-width signs are read as the plain ones by some programs.
 */
export function harmlessText(text: string): string {
  const plain = text.replaceAll(/[\t\r\n]+/g, ' ')
  return /^\s*[=+\-@＝＋－＠]/.test(plain) ? `'${plain}` : plain
}
