// Price lists in a tender file: taken in by an import, taken out and put right by changes that undo and redo like any other.
import type { ObservationSet, ObservationsFound, WordMeaning } from '../../shared/contract/observation-views.ts'
import type { AppFailure } from '../../shared/contract/views.ts'
import { ok, type Result, refuse } from '../../shared/kernel/result.ts'
import { mostWords } from '../../shared/observation/list-preview.ts'
import { createMatcher, withMeanings } from '../../shared/observation/match-accelerator.ts'
import { packObservations } from '../../shared/observation/observation.ts'
import {
  firstDay,
  type ObservationWindow,
  type Observed,
  type ObservedPrices,
  samplePrices,
  standardDays,
} from '../../shared/observation/observed-prices.ts'
import { type PriceHistory, priceHistory } from '../../shared/observation/price-history.ts'
import { listFormats } from '../../shared/observation/price-list.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { type Author, carryOut } from './change.ts'
import { insertObservations, observationsOfSet } from './observation-rows.ts'
import type { Db } from './open-database.ts'
import type { ObservationQuery, ObservedList } from './store.ts'

/** Lists whose import is in effect and whose removal is not. */
export const setsInEffect = `SELECT observation_set.* FROM observation_set JOIN change ON change.seq = observation_set.change
  WHERE change.effect = 'done' AND NOT EXISTS (SELECT 1 FROM observation_removal JOIN change AS taken ON taken.seq = observation_removal.change
    WHERE observation_removal.observation_set = observation_set.id AND taken.effect = 'done')`

/** What is kept of a list besides its observations, as JSON. */
type SetTerms = Pick<ObservedList['preview'], 'rows' | 'leftOut' | 'assumed'>

interface SetRow {
  readonly id: number
  readonly name: string
  readonly sha256: string
  readonly sheet: string
  readonly format: string
  readonly terms: string
  readonly at: string
  readonly who: string
}

/** Writes a list; call inside the transaction of the import that brings it, after its source. */
export function recordList(db: Db, change: number, { sha256, preview, observations }: ObservedList): void {
  const { sheet, format, rows, leftOut, assumed } = preview
  const terms: SetTerms = { rows, leftOut, assumed }
  const { lastInsertRowid } = db
    .prepare('INSERT INTO observation_set (change, source, sheet, format, terms) VALUES (?, ?, ?, ?, ?)')
    .run(change, sha256, sheet, format, JSON.stringify(terms))
  insertObservations(db, Number(lastInsertRowid), observations)
}

/** The newest first. */
export function observationSets(db: Db, tender: Tender): readonly ObservationSet[] {
  const match = createMatcher(tender.accelerators)
  return rowsInEffect(db)
    .map((row): ObservationSet => {
      const { rows, leftOut, assumed } = JSON.parse(row.terms) as SetTerms
      const { id: set, name: file, sha256, sheet, at, who } = row
      const figures = db
        .prepare<[number], Pick<ObservationSet, 'observations' | 'from' | 'to' | 'providers'>>(
          `SELECT count(*) AS observations, min(date) AS "from", max(date) AS "to", count(DISTINCT provider) AS providers
           FROM observation WHERE observation_set = ?`,
        )
        .get(set) ?? { observations: 0, from: '', to: '', providers: 0 }
      const currencies = db
        .prepare<[number], string>(
          'SELECT DISTINCT currency FROM observation WHERE observation_set = ? ORDER BY currency',
        )
        .pluck()
        .all(set)
      const formatName = listFormats.find(({ id }) => id === row.format)?.name ?? row.format
      const meanings = meaningsOf(db, set)
      const words = wordCounts(db, set)
        .slice(0, mostWords)
        .map(({ word, observations }) => {
          const accelerator = withMeanings(match, meanings)(word) ?? null
          return { word, observations, accelerator, given: meanings.has(word) }
        })
      return { set, file, sha256, sheet, formatName, at, who, rows, leftOut, assumed, ...figures, currencies, words }
    })
    .toReversed()
}

/** Observations in effect within some days whose word means what is `wanted`; lists in the order they came. */
function* observedIn(
  db: Db,
  tender: Tender,
  days: { readonly from: string; readonly to: string },
  wanted: (accelerator: string | undefined) => boolean,
): Generator<Observed> {
  const match = createMatcher(tender.accelerators)
  for (const { id: set } of rowsInEffect(db)) {
    const meaning = withMeanings(match, meaningsOf(db, set))
    const words = wordCounts(db, set)
      .map(({ word }) => word)
      .filter((word) => wanted(meaning(word)))
    for (const one of observationsOfSet(db, { set, ...days, words })) {
      yield { ...one, set, word: one.accelerator, accelerator: meaning(one.accelerator) }
    }
  }
}

/** All days there are. */
const ever = { from: '', to: '9999-12-31' } as const

export function historyOf(db: Db, tender: Tender, accelerator: string): PriceHistory {
  return priceHistory(
    observedIn(db, tender, ever, (meant) => meant === accelerator),
    accelerator,
    tender,
  )
}

/** Observations in effect by day, then by list and row. */
export function findObservations(db: Db, tender: Tender, query: ObservationQuery): ObservationsFound {
  const { accelerator, from = ever.from, to = ever.to } = query
  const found = [...observedIn(db, tender, { from, to }, (meant) => accelerator === undefined || meant === accelerator)]
  const byDay = found.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  return {
    observations: packObservations(byDay.map((one) => ({ ...one, accelerator: one.word }))),
    sets: Uint32Array.from(byDay, ({ set }) => set),
  }
}

export function observedPrices(db: Db, tender: Tender, window: ObservationWindow): ObservedPrices {
  const sets = rowsInEffect(db)
  const days = window.days ?? standardDays
  const asOf = window.asOf ?? newestDay(db)
  const { currency } = tender
  if (asOf === null) return { currency, days, from: null, asOf: null, samples: [], withoutRate: [], files: [] }
  const from = firstDay(asOf, days)
  const sampled = samplePrices(
    observedIn(db, tender, { from, to: asOf }, (meant) => meant !== undefined),
    tender,
    { from, asOf },
  )
  const named = new Set(sampled.samples.flatMap((sample) => sample.sets.map(({ set }) => set)))
  const files = sets.filter(({ id }) => named.has(id)).map(({ id: set, name: file, sheet }) => ({ set, file, sheet }))
  return { currency, days, from, asOf, ...sampled, files }
}

export function removeSet(
  db: Db,
  author: Author,
  command: string,
  set: number,
): Result<Record<string, never>, AppFailure> {
  if (wasCarriedOut(db, command)) return ok({})
  const row = rowsInEffect(db).find(({ id }) => id === set)
  if (row === undefined) return noSuchSet
  const request = {
    command,
    action: 'edit' as const,
    why: `take out the prices of ${row.name}`,
    patches: [],
    detail: { set },
  }
  return carryOut(db, author, request, ({ seq }) => {
    db.prepare('INSERT INTO observation_removal (change, observation_set) VALUES (?, ?)').run(seq, set)
  })
}

export function giveMeaning(
  db: Db,
  author: Author,
  tender: Tender,
  command: string,
  set: number,
  { word, accelerator }: WordMeaning,
): Result<Record<string, never>, AppFailure> {
  if (wasCarriedOut(db, command)) return ok({})
  const row = rowsInEffect(db).find(({ id }) => id === set)
  if (row === undefined || !wordCounts(db, set).some((known) => known.word === word)) return noSuchSet
  if (accelerator !== null && !tender.accelerators.some(({ id }) => id === accelerator)) return noSuchAccelerator
  const meaning = accelerator === null ? 'no accelerator of the tender' : accelerator
  const why = `${word} in ${row.name} means ${meaning}`
  const request = { command, action: 'edit' as const, why, patches: [], detail: { set, word, accelerator } }
  return carryOut(db, author, request, ({ seq }) => {
    db.prepare('INSERT INTO observation_word (change, observation_set, word, accelerator) VALUES (?, ?, ?, ?)').run(
      seq,
      set,
      word,
      accelerator,
    )
  })
}

function rowsInEffect(db: Db): readonly SetRow[] {
  return db
    .prepare<[], SetRow>(
      `SELECT one.id, one.sheet, one.format, one.terms, source.name, source.sha256, change.at, change.who
       FROM (${setsInEffect}) AS one JOIN source ON source.sha256 = one.source JOIN change ON change.seq = one.change ORDER BY one.id`,
    )
    .all()
}

/** What the buyer has said of a list's words; of several sayings in effect the newest counts. */
function meaningsOf(db: Db, set: number): ReadonlyMap<string, string | null> {
  const rows = db
    .prepare<[number], WordMeaning>(
      `SELECT word, accelerator FROM observation_word JOIN change ON change.seq = observation_word.change
       WHERE observation_set = ? AND effect = 'done' ORDER BY change.seq`,
    )
    .all(set)
  return new Map(rows.map(({ word, accelerator }) => [word, accelerator]))
}

function wordCounts(db: Db, set: number): readonly { readonly word: string; readonly observations: number }[] {
  return db
    .prepare<[number], { word: string; observations: number }>(
      `SELECT accelerator AS word, count(*) AS observations FROM observation WHERE observation_set = ?
       GROUP BY accelerator ORDER BY observations DESC, word`,
    )
    .all(set)
}

function newestDay(db: Db): string | null {
  return (
    db
      .prepare<[], string | null>(
        `SELECT max(date) FROM observation WHERE observation_set IN (SELECT id FROM (${setsInEffect}))`,
      )
      .pluck()
      .get() ?? null
  )
}

function wasCarriedOut(db: Db, command: string): boolean {
  return db.prepare('SELECT 1 FROM change WHERE command = ?').get(command) !== undefined
}

const noSuchSet = refuse<AppFailure>({
  kind: 'not-found',
  what: 'this price list is not in the tender, or has no such word',
  fix: 'Look at the lists again: they may have changed since',
})

const noSuchAccelerator = refuse<AppFailure>({
  kind: 'not-found',
  what: 'the tender has no such accelerator',
  fix: 'Choose one of its accelerators, or add it first',
})
