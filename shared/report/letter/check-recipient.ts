// The last look before a letter is written: recipient, file name and document must be of one vendor, and name no other.
import type { Tender } from '../../tender/tender.ts'
import type { ReportDocument } from '../recommendation-document.ts'
import { letterFileName } from './letter.ts'
import type { LetterInput } from './letter-input.ts'
import { otherNamesIn } from './other-names.ts'

export interface WrongRecipient {
  readonly kind: 'refused'
  readonly what: string
  readonly fix: string
}

export interface Letter {
  readonly input: LetterInput
  readonly document: ReportDocument
}

/**
 * Why the letter must not go to `vendor`; undefined when all fits. The words looked at are those the buyer typed: contact, requirements, the
 * tender's name; the rest is the vendor's own.
 */
export function checkRecipient(
  tender: Tender,
  vendor: string,
  { input, document }: Letter,
): WrongRecipient | undefined {
  const name = tender.vendors.find(({ id }) => id === vendor)?.name ?? vendor
  const { subject, legend } = document.options
  const isOf = input.vendor.id === vendor && subject.includes(name) && legend.includes(name)
  if (!isOf) return refused(`the letter is not one to ${name}`, 'Open the vendor again and preview its letter')
  if (document.fileName !== letterFileName(tender.id, vendor)) {
    return refused(`the file name ${document.fileName} is not that of a letter to ${name}`, 'Preview the letter again')
  }
  return (
    named(tender, vendor, [input.contact ?? ''], 'the contact', 'Take the name out of the contact') ??
    named(tender, vendor, [input.published ?? ''], 'the published requirements', 'Take the name out of them') ??
    named(tender, vendor, [input.tender.name, document.fileName], 'the name of the tender', 'Rename the tender')
  )
}

/** The same for the name the buyer gave the file in the dialog. */
export function checkFileName(tender: Tender, vendor: string, fileName: string): WrongRecipient | undefined {
  return named(tender, vendor, [fileName], 'the file name', 'Save it under another name')
}

function named(
  tender: Tender,
  vendor: string,
  texts: readonly string[],
  place: string,
  fix: string,
): WrongRecipient | undefined {
  const [other] = otherNamesIn(tender, vendor, texts)
  return other === undefined ? undefined : refused(`${other}, another vendor, is named in ${place}`, fix)
}

function refused(what: string, fix: string): WrongRecipient {
  return { kind: 'refused', what, fix }
}
