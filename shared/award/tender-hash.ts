// The hash by which an award names the tender it was made for.
import { canonicalJson } from '../kernel/canonical-json.ts'
import type { Tender } from '../tender/tender.ts'

/** SHA-256, hex, of the RFC 8785 JSON without `awardScenarios`: cases may come and go without making awards stale. */
export function tenderHash(tender: Tender, sha256: (text: string) => string): string {
  const { awardScenarios: _, ...rest } = tender
  return sha256(canonicalJson(rest))
}
