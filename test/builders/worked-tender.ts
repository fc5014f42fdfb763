// The small tender whose awards docs/model.md works out to the cent.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTender } from '../../shared/tender/read-tender.ts'
import type { Tender } from '../../shared/tender/tender.ts'

/** Vendors A (a: 64–256), B (b: 32–128), C (c: MI300X 40–120) and D (d: on-demand up to 20); demand 200 for 12 months. */
export function workedTender(): Tender {
  const file = join(import.meta.dirname, '../../samples/worked/small-award.json')
  const { tender } = readTender(JSON.parse(readFileSync(file, 'utf8')))
  if (tender === undefined) throw new Error('the worked tender cannot be read')
  return tender
}
