// No foreign word or number in any byte of a letter, its name or metadata; its form is on the list; and leaks put in by hand are found.
import { tmpdir } from 'node:os'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createPdfRenderer, type PdfRenderer } from '../../../../electron/report/render-pdf.ts'
import { writeLetter } from '../../../../electron/report/write-letter.ts'
import { letterDocument } from '../../../../shared/report/letter/letter.ts'
import { type LetterInput, letterInput } from '../../../../shared/report/letter/letter-input.ts'
import { quoteSchema } from '../../../../shared/tender/quote.ts'
import { siteSchema, vendorSchema } from '../../../../shared/tender/vendor.ts'
import { letterSecrets, writtenForms } from '../../../builders/letter-secrets.ts'
import { canariesIn, layersOfPdf, layersOfXlsx, partsOfZip, readings } from '../../../harness/vendor-document.ts'
import { pdfBreaches, xlsxBreaches } from '../../../harness/vendor-document-form.ts'

const secrets = letterSecrets()
const person = { USER: 'numbat-user', LOGNAME: 'numbat-user', USERNAME: 'numbat-user', HOME: '/home/numbat-user' }
const canaries = [
  ...secrets.words,
  ...secrets.numbers.flatMap(writtenForms),
  ...['numbat-user', process.cwd(), tmpdir()].filter((word) => word.length > 3),
]
const locales = ['en-US', 'de-DE', 'fr-CH'] as const

let renderer: PdfRenderer
beforeAll(async () => {
  for (const [name, value] of Object.entries(person)) vi.stubEnv(name, value)
  renderer = await createPdfRenderer()
})
afterAll(() => vi.unstubAllEnvs())

function inputIn(locale: string): LetterInput {
  const input = letterInput(secrets.tender, secrets.position, '2027-02-26', locale)
  if (!input.ok) throw new Error(input.failure.what)
  return input.value
}
const pdfOf = (input: LetterInput) => {
  const { blocks, options } = letterDocument(input)
  return renderer.render(blocks, options)
}
const inPdf = async (input: LetterInput) => canariesIn(await layersOfPdf(pdfOf(input)), canaries)
const inXlsx = async (input: LetterInput) => canariesIn(layersOfXlsx(await writeLetter(input)), canaries)

describe('letterSecrets', () => {
  it('has a canary in every free field of rivals, and in all of the position that stays in the house', () => {
    const rival = secrets.tender.vendors.find((vendor) => secrets.words.includes(vendor.id))
    expect(Object.keys(rival ?? {}).toSorted()).toEqual(Object.keys(vendorSchema.shape).toSorted())
    for (const key of ['id', 'vendor', 'name', 'region']) {
      expect(Object.keys(siteSchema.shape)).toContain(key)
      expect([...secrets.places]).toContain(`sites[].${key}`)
    }
    const typed = ['notes[].text', 'confirmations[].reason', 'surrogate', 'useExpired', 'withdrawals[].reason', 'id']
    for (const place of typed) {
      expect(Object.keys(quoteSchema.shape)).toContain(place.split('[')[0])
      expect([...secrets.places]).toContain(`quotes[].${place}`)
    }
    const position = ['objectives', 'walkAwayNote', 'notes', 'asks[].trade', 'asks[].label', 'packages[].name']
    expect([...secrets.places]).toEqual(
      expect.arrayContaining([
        ...position,
        'approvals[].who',
        'approvals[].what',
        'packages[].priceFactor',
        'counterOffer[].to',
      ]),
    )
    expect(secrets.words.length).toBeGreaterThan(80)
    expect(secrets.numbers.length).toBeGreaterThan(60)
  })
})

describe('a letter', () => {
  it.each(locales)('holds no canary in page, stream, metadata, sheet or name, written for %s', async (locale) => {
    const input = inputIn(locale)
    expect(await inPdf(input)).toEqual([])
    expect(await inXlsx(input)).toEqual([])
    expect(canariesIn(readings('name', Buffer.from(letterDocument(input).fileName)), canaries)).toEqual([])
  })

  it('says what it is there to say', async () => {
    const pages = (await layersOfPdf(pdfOf(inputIn('en-US')))).map(({ text }) => text).join('\n')
    for (const words of ['Halyard Compute', 'Aurora compute', 'hal-h200-36', '1.95 USD', 'compute-bids@aurora.example'])
      expect(pages).toContain(words)
  })

  it('has only parts, elements and names on the list', async () => {
    for (const locale of locales) {
      const input = inputIn(locale)
      expect(pdfBreaches(pdfOf(input))).toEqual([])
      expect(xlsxBreaches(await writeLetter(input))).toEqual([])
    }
    const names = partsOfZip(await writeLetter(inputIn('en-US'))).map(({ name }) => name)
    expect(names.filter((name) => name.startsWith('xl/worksheets/')).length).toBeGreaterThan(1)
  })
})

const word = secrets.words[0] ?? ''
const price = secrets.numbers.find((number) => number > 1) ?? 0
const bytes = Buffer.from(word)

/** Words a letter would hold if it leaked, in the encodings in which it could. */
const hidden: readonly (readonly [string, string])[] = [
  ['plain', word],
  ['in capitals', word.toUpperCase()],
  ['base64', bytes.toString('base64')],
  ['base64 behind other letters', `ab${bytes.toString('base64')}`],
  ['hexadecimal', bytes.toString('hex')],
  ['percent', [...bytes].map((byte) => `%${byte.toString(16)}`).join('')],
  ['entities', [...word].map((letter) => `&#x${letter.charCodeAt(0).toString(16)};`).join('')],
  ['a price as quoted', `${price}`],
  ['a price in German', price.toLocaleString('de-DE', { maximumFractionDigits: 6 })],
  ['a price in Swiss French', price.toLocaleString('fr-CH', { maximumFractionDigits: 6 })],
]

describe('the search for canaries', () => {
  it.each(hidden)('finds a leak on page and sheet, written %s', async (_, text) => {
    const leaky = { ...inputIn('en-US'), contact: `bids@aurora.example ${text}` }
    expect(await inPdf(leaky)).not.toEqual([])
    expect(await inXlsx(leaky)).not.toEqual([])
  })

  it('finds one in metadata alone', async () => {
    const { blocks, options } = letterDocument(inputIn('en-US'))
    const layers = await layersOfPdf(renderer.render(blocks, { ...options, subject: `${options.subject} ${word}` }))
    const found = canariesIn(layers, canaries)
    expect(found.some((one) => one.includes('in stream'))).toBe(true)
    expect(found.some((one) => one.includes('page'))).toBe(false)
  })

  it('finds a walk-away price among the targets', async () => {
    const leaky = { ...inputIn('en-US'), targets: secrets.position.walkAway }
    expect(await inPdf(leaky)).not.toEqual([])
    expect(await inXlsx(leaky)).not.toEqual([])
  })

  it('finds words in UTF-16 of either order', () => {
    for (const wide of [Buffer.from(word, 'utf16le'), Buffer.from(word, 'utf16le').swap16()]) {
      const file = Buffer.concat([Buffer.from('odd'), wide])
      expect(canariesIn(readings('file', file), canaries).length).toBeGreaterThan(0)
      expect(canariesIn(readings('file', Buffer.from(`<${wide.toString('hex')}>`)), canaries).length).toBeGreaterThan(0)
      const octal = [...wide].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')
      expect(canariesIn(readings('file', Buffer.from(`(${octal})`)), canaries).length).toBeGreaterThan(0)
    }
  })
})

describe('the list of what may be in a letter', () => {
  it('is held: each thing that is not on it is named', async () => {
    const pdf = Buffer.from(pdfOf(inputIn('en-US'))).toString('latin1')
    const withObject = (object: string) => Buffer.from(pdf.replace('\ntrailer', `\n${object}\ntrailer`), 'latin1')
    const objects = [
      '999 0 obj << /OpenAction << /S /JavaScript >> >> endobj',
      '999 0 obj << /EmbeddedFiles 5 0 R >> endobj',
      '999 0 obj << /Type /ObjStm >> endobj',
      '999 0 obj << /Subtype /Link /A << /URI (x) >> >> endobj',
      '999 0 obj << /Annots [] >> endobj',
    ]
    for (const object of objects) expect(pdfBreaches(withObject(object))).not.toEqual([])
    expect(pdfBreaches(Buffer.from(`${pdf}%%EOF`, 'latin1'))).toContain('2 ends of file')
    expect(pdfBreaches(Buffer.from(pdf.replace('<rdf:li>Headroom<', '<rdf:li>Numbat<'), 'latin1'))).toContain(
      'an author',
    )
    expect(pdfBreaches(Buffer.from(pdf.replace('/Author', '/Company'), 'latin1'))).toContain('/Company')
  })
})
