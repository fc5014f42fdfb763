// Workloads that do not spread over halls: how many clusters may serve them, and how large one must be.
import { addAtMost, addBinary, type Draft, quantityOf } from './draft.ts'
import { addScaled, addTerm, emptySum } from './milp.ts'
import { addUseOnlyIf } from './portability.ts'
import { lineOf, type Schedule } from './schedule.ts'
import type { PlacedOffer } from './world.ts'

/** Clusters a workload can run in, with all their offers, in order of first offer. */
export function clustersFor(
  offers: readonly PlacedOffer[],
  workload: number,
): ReadonlyMap<string, readonly PlacedOffer[]> {
  const clusters = new Map<string, PlacedOffer[]>()
  for (const offer of offers) {
    if ((offer.factors[workload] ?? 0) === 0) continue
    clusters.set(offer.cluster, [...(clusters.get(offer.cluster) ?? []), offer])
  }
  return clusters
}

export function addClusters(draft: Draft): void {
  const { offers, workloads, months } = draft.world
  for (const [w, workload] of workloads.entries()) {
    const { minCluster = 0, maxClusters } = workload
    const clusters = clustersFor(offers, w)
    const counted = maxClusters !== undefined && clusters.size > maxClusters
    if (!counted && minCluster === 0) continue
    const serving: number[] = []
    for (const [cluster, members] of clusters) {
      const column = addBinary(draft, `serves[${workload.id},${cluster}]`)
      serving.push(column)
      if (minCluster > 0) addMinimum(draft, w, cluster, members, column, minCluster)
      for (const offer of members) {
        for (let month = 0; month < months; month += 1) addUseOnlyIf(draft, offer, w, month, column, 'serves')
      }
    }
    if (counted) {
      const row = { cols: serving, coefs: serving.map(() => 1), constant: 0 }
      addAtMost(draft, `clusters[${workload.id}]`, row, maxClusters)
    }
  }
}

/** minimum · column ≤ Σ quantity · factor of the committed offers there, whatever month they start. */
function addMinimum(
  draft: Draft,
  workload: number,
  cluster: string,
  members: readonly PlacedOffer[],
  column: number,
  minimum: number,
): void {
  const row = emptySum()
  addTerm(row, column, minimum)
  for (const offer of members) {
    if (offer.committed) addScaled(row, quantityOf(draft, offer), -(offer.factors[workload] ?? 0))
  }
  addAtMost(draft, `cluster-size[${draft.world.workloads[workload]?.id},${cluster}]`, row, 0)
}

/** H100e of a workload that the committed awards of some offers in a cluster are worth, whatever month they start. */
export function clusterSize(
  schedule: Schedule,
  offers: readonly PlacedOffer[],
  cluster: string,
  workload: number,
): number {
  return offers
    .filter((offer) => offer.cluster === cluster && offer.committed)
    .reduce((sum, offer) => sum + (lineOf(schedule, offer)?.quantity ?? 0) * (offer.factors[workload] ?? 0), 0)
}
