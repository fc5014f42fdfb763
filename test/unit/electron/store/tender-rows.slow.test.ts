import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { migrate } from '../../../../electron/store/migrate.ts'
import { openDatabase } from '../../../../electron/store/open-database.ts'
import { rowsOfTender, tenderOfRows } from '../../../../electron/store/tender-rows.ts'
import { readRows, writeRows } from '../../../../electron/store/tender-table.ts'
import { readTender } from '../../../../shared/tender/read-tender.ts'
import { type Tender, tenderSchema } from '../../../../shared/tender/tender.ts'
import { arbitraryOf } from '../../../builders/arbitrary-of-schema.ts'

const anyTender = arbitraryOf(tenderSchema, { unknownFields: true, most: 3 }) as fc.Arbitrary<Tender>

function freshFile() {
  const db = openDatabase(':memory:', { create: true })
  migrate(db, () => {})
  return db
}

describe('random tenders', () => {
  it('pass the schema but for their unknown fields, and use every kind of field', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(anyTender, (tender) => {
        expect(readTender(tender).tender).toBe(tender)
        for (const key of fieldsOf(tender)) seen.add(key)
      }),
      { numRuns: 200 },
    )
    for (const field of [
      'tiers',
      'lateCredits',
      'spendCommitment',
      'awardScenarios',
      'capexShares',
      'x-vendor',
      '__proto__',
    ])
      expect(seen).toContain(field)
  })
})

describe('document → rows → document', () => {
  it('is the identity, through a real file, unknown fields kept', () => {
    const db = freshFile()
    fc.assert(
      fc.property(anyTender, (tender) => {
        const before = readRows(db)
        db.transaction(() => writeRows(db, rowsOfTender(tender), before))()
        const back = tenderOfRows(readRows(db))
        expect(back).toEqual(tender)
        expect(sortedJson(back)).toBe(sortedJson(tender))
      }),
      { numRuns: 300 },
    )
    db.close()
  })
  it('keeps what a column cannot hold exactly: null, fractions, other types, NUL and lone surrogates', () => {
    const odd = {
      name: 'a\u0000b',
      currency: '\ud800',
      start: null,
      months: 1.5,
      id: 7,
      ...{
        accelerators: [{ id: 'x', family: '\udc00' }],
        workloads: [],
        demand: [],
        vendors: [],
        sites: [],
        quotes: [],
      },
    }
    const db = freshFile()
    db.transaction(() => writeRows(db, rowsOfTender(odd)))()
    expect(tenderOfRows(readRows(db))).toEqual(odd)
    db.close()
  })
})

function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

function fieldsOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [key, ...fieldsOf(inner)])
}
