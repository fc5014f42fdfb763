// The name of a run: equal for equal tender, rules, options and versions, so that doing it again finds what is there.
import { canonicalJson } from '../kernel/canonical-json.ts'
import type { Award } from '../tender/award.ts'

/** SHA-256, hex. A manual award is named by its lines as well, for they are what was asked. */
export function runId(
  award: Pick<Award, 'tenderHash' | 'rules' | 'options' | 'scenario' | 'lines'>,
  sha256: (text: string) => string,
): string {
  const { tenderHash, rules, scenario, lines } = award
  // Set by the solver's end, not by what was asked.
  const { notReproducible: _, ...options } = award.options
  const asked = { tenderHash, rules, options, scenario }
  return sha256(canonicalJson(options.manual === true ? { ...asked, lines } : asked))
}
