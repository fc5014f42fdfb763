// What a report of a kept run is made from: its award and board, its name, and the hashes that tie it to tender file and audit chain.
import type { AuditEntry, RunView } from '../../shared/contract/views.ts'
import { canonicalJson } from '../../shared/kernel/canonical-json.ts'
import type { RecommendationInput } from '../../shared/report/facts.ts'
import type { Award } from '../../shared/tender/award.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { sha256 } from '../store/sha256.ts'

/** The audit hash is that of the entry which recorded the run, so that the same run gives the same report whatever happened since. */
export function reportOfRun(
  tender: Tender,
  { summary, award, board }: RunView,
  audit: readonly AuditEntry[],
  locale: string,
): RecommendationInput {
  const entry = audit.find((one) => one.action === 'run' && one.at === summary.madeAt)
  return {
    ...{ tender, award, board },
    options: {
      ...{ caseName: summary.name, preparedBy: '', reviewedBy: '', approvedBy: '', locale },
      awardHash: hashOfAward(award),
      ...(entry === undefined ? {} : { auditHash: entry.hash }),
    },
  }
}

/** SHA-256 of the award's canonical JSON. */
export function hashOfAward(award: Award): string {
  return sha256(canonicalJson(award))
}
