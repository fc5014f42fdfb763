// What holds for the use of any award: within what is in service, only where a workload can run, never more than demand, whole clusters.
import { clusterSize, clustersFor } from './clusters.ts'
import { drawnThrough, inService, lineOf, type Schedule, usedBy } from './schedule.ts'
import type { PlacedOffer } from './world.ts'

/** Where use is wrong: what is stated and the most (or least) that could be. */
export interface UseBreach {
  readonly path: string
  readonly what: string
  readonly stated: number
  readonly allowed: number
}

const tolerance = 1e-6

/** Every breach, largest month first named only once an offer or workload. */
export function checkUse(schedule: Schedule): readonly UseBreach[] {
  return [
    ...schedule.world.offers.flatMap((offer) => capacityBreaches(schedule, offer)),
    ...schedule.world.workloads.flatMap((_, w) => demandBreaches(schedule, w)),
    ...schedule.world.workloads.flatMap((_, w) => clusterBreaches(schedule, w)),
    ...powerBreaches(schedule),
  ]
}

function months(schedule: Schedule): readonly number[] {
  return Array.from({ length: schedule.world.months }, (_, month) => month)
}

function capacityBreaches(schedule: Schedule, offer: PlacedOffer): readonly UseBreach[] {
  const line = lineOf(schedule, offer)
  const breaches = months(schedule).flatMap((month): readonly UseBreach[] => {
    const used = schedule.world.workloads.reduce((sum, { id }) => sum + usedBy(schedule, offer, id, month), 0)
    const most = offer.committed ? (line === undefined ? 0 : inService(line, month)) : offer.terms.maxQuantity
    if (used <= most + tolerance * Math.max(1, most)) return []
    return [
      { path: `use ${offer.id} month ${month}`, what: 'more is used than is in service', stated: used, allowed: most },
    ]
  })
  const wrong = schedule.world.workloads.filter(
    (workload, w) =>
      (offer.factors[w] ?? 0) === 0 &&
      months(schedule).some((month) => usedBy(schedule, offer, workload.id, month) > 0),
  )
  return [
    ...breaches.slice(0, 1),
    ...wrong.map((workload) => ({
      path: `use ${offer.id} ${workload.id}`,
      what: `${workload.id} cannot run there`,
      stated: 1,
      allowed: 0,
    })),
  ]
}

/** What hardware draws at a site is drawn through supplies there, and no supply gives more than it has in service. */
function powerBreaches(schedule: Schedule): readonly UseBreach[] {
  const { offers, workloads } = schedule.world
  const sites = [...new Set(offers.filter((offer) => offer.powered || offer.supplies).map((offer) => offer.site))]
  return sites.flatMap((site) => {
    const here = offers.filter((offer) => offer.site === site)
    const supplies = here.filter((offer) => offer.supplies)
    const breaches = months(schedule).flatMap((month): readonly UseBreach[] => {
      const load = here
        .filter((offer) => offer.powered)
        .reduce(
          (sum, offer) =>
            sum + offer.kwPerUnit * workloads.reduce((used, { id }) => used + usedBy(schedule, offer, id, month), 0),
          0,
        )
      const drawn = supplies.reduce((sum, offer) => sum + drawnThrough(schedule, offer, month), 0)
      const unequal = Math.abs(load - drawn) > 10 * tolerance * Math.max(1, load)
      const path = `drawn ${site} month ${month}`
      return [
        ...(unequal
          ? [{ path, what: 'hardware draws another power than supplies give', stated: drawn, allowed: load }]
          : []),
        ...supplies.flatMap((offer): readonly UseBreach[] => {
          const line = lineOf(schedule, offer)
          const most = line === undefined ? 0 : inService(line, month)
          const stated = drawnThrough(schedule, offer, month)
          const what = 'more power is drawn than is in service'
          return stated <= most + tolerance * Math.max(1, most)
            ? []
            : [{ path: `drawn ${offer.id} month ${month}`, what, stated, allowed: most }]
        }),
      ]
    })
    return breaches.slice(0, 1)
  })
}

function demandBreaches(schedule: Schedule, w: number): readonly UseBreach[] {
  const workload = schedule.world.workloads[w]
  if (workload === undefined) return []
  const breaches = months(schedule).flatMap((month): readonly UseBreach[] => {
    const demand = schedule.world.demand[w]?.[month] ?? 0
    const delivered = schedule.world.offers.reduce(
      (sum, offer) => sum + usedBy(schedule, offer, workload.id, month) * (offer.factors[w] ?? 0),
      0,
    )
    if (delivered <= demand + tolerance * Math.max(1, demand)) return []
    return [
      {
        path: `use ${workload.id} month ${month}`,
        what: 'more is delivered than is wanted',
        stated: delivered,
        allowed: demand,
      },
    ]
  })
  return breaches.slice(0, 1)
}

function clusterBreaches(schedule: Schedule, w: number): readonly UseBreach[] {
  const workload = schedule.world.workloads[w]
  if (workload === undefined) return []
  const { minCluster = 0, maxClusters } = workload
  const clusters = [...clustersFor(schedule.world.offers, w)]
  const serving = clusters.filter(([, offers]) =>
    offers.some((offer) => months(schedule).some((month) => usedBy(schedule, offer, workload.id, month) > tolerance)),
  )
  const small = serving.filter(
    ([cluster, offers]) => clusterSize(schedule, offers, cluster, w) < minCluster - tolerance * Math.max(1, minCluster),
  )
  return [
    ...(maxClusters !== undefined && serving.length > maxClusters
      ? [
          {
            path: `use ${workload.id}`,
            what: 'it runs in too many clusters',
            stated: serving.length,
            allowed: maxClusters,
          },
        ]
      : []),
    ...small.map(([cluster, offers]) => ({
      path: `use ${workload.id} ${cluster}`,
      what: 'the cluster is too small for it',
      stated: clusterSize(schedule, offers, cluster, w),
      allowed: minCluster,
    })),
  ]
}
