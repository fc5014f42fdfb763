// A letter is a function of one vendor's data: 300 random tenders, everything else changed, added, removed; and leaks that must be seen.
import { beforeAll, describe, expect, it } from 'vitest'
import { createPdfRenderer, type PdfRenderer } from '../../../../electron/report/render-pdf.ts'
import { writeLetter } from '../../../../electron/report/write-letter.ts'
import { letterDocument } from '../../../../shared/report/letter/letter.ts'
import { type LetterInput, letterInput } from '../../../../shared/report/letter/letter-input.ts'
import { writeOut } from '../../../../shared/report/write-out.ts'
import type { Position } from '../../../../shared/tender/position.ts'
import type { Tender } from '../../../../shared/tender/tender.ts'
import { disturbances, disturbed, type LetterCase, letterCase } from '../../../builders/letter-case.ts'

let renderer: PdfRenderer
beforeAll(async () => {
  renderer = await createPdfRenderer()
})

const locales = ['en-US', 'de-DE', 'fr-CH'] as const

/** As the product makes it; throws when it is refused, which no case is. */
function honest({ tender, position }: LetterCase, seed: number): LetterInput {
  const input = letterInput(tender, position, '2026-09-15', locales[seed % locales.length] ?? 'en-US')
  if (!input.ok) throw new Error(`${input.failure.where.kind}: ${input.failure.what}`)
  return input.value
}

type Maker = (given: LetterCase, seed: number) => LetterInput

/** File name, metadata, blocks and the words as they are set. */
function pageOf(input: LetterInput): string {
  const { blocks, options, fileName } = letterDocument(input)
  return JSON.stringify({ blocks, options, fileName, set: writeOut(blocks, input.locale) })
}
const sheetOf = async (input: LetterInput) => Buffer.from(await writeLetter(input)).toString('base64')
const pdfOf = (input: LetterInput) => {
  const { blocks, options } = letterDocument(input)
  return Buffer.from(renderer.render(blocks, options)).toString('base64')
}

const seeds = Array.from({ length: 300 }, (_, index) => index + 1)

/** Seeds whose letter differs once the rest of the world does. */
async function differing(
  make: Maker,
  of: (input: LetterInput) => string | Promise<string>,
  among: readonly number[],
): Promise<readonly string[]> {
  const found: string[] = []
  for (const seed of among) {
    const given = letterCase(seed)
    const what = disturbances[seed % disturbances.length] ?? 'all'
    const changed = disturbed(given, seed, what)
    const [before, after] = [await of(make(given, seed)), await of(make(changed, seed))]
    if (before !== after) found.push(`${seed}, ${what}`)
  }
  return found
}

describe('letterInput and letterDocument', () => {
  it('give the same document on 300 tenders whatever rivals and the buyer’s own notes are', async () => {
    expect(await differing(honest, pageOf, seeds)).toEqual([])
  })

  it('are asked about letters of every shape, in a world that did change', () => {
    const inputs = seeds.map((seed) => honest(letterCase(seed), seed))
    const share = (test: (input: LetterInput) => boolean) => inputs.filter(test).length / inputs.length
    expect(share(({ asks }) => asks.length > 0)).toBeGreaterThan(0.6)
    expect(share(({ targets }) => targets.length > 0)).toBeGreaterThan(0.8)
    expect(share(({ problems }) => problems.length > 0)).toBeGreaterThan(0.3)
    expect(share(({ quotes }) => quotes.some(({ round }) => round > 1))).toBeGreaterThan(0.4)
    expect(new Set(inputs.flatMap(({ quotes }) => quotes.flatMap((q) => q.offers.map(({ kind }) => kind)))).size).toBe(
      5,
    )
    for (const [index, what] of disturbances.entries()) {
      const given = letterCase(index + 1)
      expect(disturbed(given, index + 1, what)).not.toEqual(given)
    }
  })
})

describe('writeLetter', () => {
  it('gives the same bytes on 300 tenders', async () => {
    expect(await differing(honest, sheetOf, seeds)).toEqual([])
  })
})

describe('the PDF of a letter', () => {
  it('has the same bytes on 25 tenders, five for each way in which the world changes', async () => {
    expect(await differing(honest, pdfOf, seeds.slice(0, 25))).toEqual([])
  })
})

/** Ways in which a letter could tell of others, from crude to a single bit. */
const leaks: readonly (readonly [string, (tender: Tender, position: Position) => string])[] = [
  ['the number of bidders', ({ vendors }) => `${vendors.length} bidders`],
  ['the place of its quote among all', ({ quotes }, { vendor }) => `${quotes.findIndex((q) => q.vendor === vendor)}`],
  ['the lowest price of anybody', ({ quotes }) => `${Math.min(...quotes.flatMap(pricesOf))}`],
  ['one bit: whether somebody is cheaper', ({ quotes }, { vendor }) => String(isBeaten(quotes, vendor))],
  ['the average price', ({ quotes }) => `${quotes.flatMap(pricesOf).reduce((a, b, _, all) => a + b / all.length, 0)}`],
  [
    'an exchange rate of ours',
    ({ fx }) =>
      Object.values(fx)
        .map(({ rate }) => rate)
        .join(),
  ],
  ['walk-away prices', (_, { walkAway }) => walkAway.map(({ price }) => price).join()],
  ['a note of ours', (_, { notes }) => notes ?? ''],
]

function pricesOf({ offers }: Tender['quotes'][number]): readonly number[] {
  return offers.flatMap(({ price }) => price.tiers.map((tier) => tier.price))
}

function isBeaten(quotes: Tender['quotes'], vendor: string): boolean {
  const least = (own: boolean) => Math.min(...quotes.filter((q) => (q.vendor === vendor) === own).flatMap(pricesOf))
  return least(false) < least(true)
}

describe('the comparison of letters', () => {
  it.each(leaks)('goes red when a letter tells %s', async (_, leak) => {
    const leaky: Maker = (given, seed) => ({
      ...honest(given, seed),
      contact: `bids@buyer.example ${leak(given.tender, given.position)}`,
    })
    const few = seeds.slice(0, 40)
    expect(await differing(leaky, pageOf, few)).not.toEqual([])
    expect(await differing(leaky, sheetOf, few)).not.toEqual([])
  })

  it('goes red on the PDF when a letter tells the number of bidders', async () => {
    const leaky: Maker = (given, seed) => ({ ...honest(given, seed), published: `${given.tender.vendors.length}` })
    expect(await differing(leaky, pdfOf, [1, 2, 3, 4])).not.toEqual([])
  })
})
