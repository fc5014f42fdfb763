// Words by which rows that are no offers give themselves away: totals, subtotals, remarks, columns of comments.
import { foldText } from '../words/fold-text.ts'

const subtotal =
  /^(?:sub[ -]?totals?|sous[ -]total|zwischensumme|teilsumme|zwischentotal|subtotale|totale parziale|subtotaal|tussentotaal|total parcial|parcial|carried forward|brought forward|ubertrag|a reporter|report)\b/
const grandTotal =
  /^(?:grand total|overall total|total general|totale generale|gesamtsumme|endsumme|gesamtbetrag|total amount|total quote value|quote total|total contract value|eindtotaal|endbetrag|summe gesamt|total ht|total ttc|total net|total excl.*|total incl.*)\b/
const total =
  /^(?:totals?|totale|totaal|summe|gesamt|insgesamt|sum|somme|suma|montant total|importe total|netto(?:summe|betrag)|brutto(?:summe|betrag)|net total|gross total|∑|σ)(?![\p{L}\d])/u
const remark =
  /^(?:[*†‡§#•]|\(?\d{1,2}\)|\(\w\)|\[\w{1,2}\]|[¹²³⁴⁵⁶⁷⁸⁹]|(?:notes?|nb|n\.b\.|remarks?|comments?|footnotes?|disclaimer|hinweise?|anmerkung(?:en)?|bemerkung(?:en)?|remarques?|notas?|observaciones|opmerking(?:en)?)\s*[:.)-]|(?:page|seite|pagina|página|blatt|sheet) \d+(?:\s|$)|prices? (?:exclude|include|are|do)|all prices|alle preise|tous les prix|preise (?:zzgl|verstehen|ohne))/i
const comments =
  /^(?:notes?|remarks?|comments?|hinweise?|anmerkung(?:en)?|bemerkung(?:en)?|kommentare?|remarques?|commentaires?|notas|observaciones|comentarios|osservazioni|opmerking(?:en)?|buyer.?s? comments?)$/

export type TotalWord = 'total' | 'grand-total' | 'subtotal'

/** Whether a label begins like a total: `Total`, `Gesamt:`, `Sous-total Europe`. */
export function totalWord(text: string): TotalWord | undefined {
  if (text.length > 80) return undefined
  const folded = foldText(text)
  if (subtotal.test(folded)) return 'subtotal'
  if (grandTotal.test(folded)) return 'grand-total'
  return total.test(folded) ? 'total' : undefined
}

/** Nothing but the word: `Total:`, `Summe`. */
export function isBareTotal(text: string): boolean {
  return totalWord(text) !== undefined && /^[\p{L}∑ -]+:?$/u.test(text.trim()) && text.trim().split(/\s+/).length <= 2
}

/** `* prices exclude VAT`, `Note: …`, or any text too long to be a name. */
export function isRemark(text: string): boolean {
  return text.length > 90 || remark.test(text.trim()) || (text.length > 45 && /[.;!]$/.test(text.trim()))
}

/** The heading of a column or row of remarks, in a table whose records stand in columns. */
export function isCommentsHeading(text: string): boolean {
  return comments.test(foldText(text).replace(/:$/, ''))
}
