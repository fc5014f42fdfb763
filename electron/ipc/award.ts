// Calls about awards: cases solved on engine threads, a typed award, what stands beside an award, the steps of its numbers.
import type { CaseResult } from '../../shared/award/board.ts'
import type { Side } from '../../shared/award/flip-point.ts'
import { ruleKeys } from '../../shared/award/solve-award.ts'
import { type StandardCase, standardCases } from '../../shared/award/standard-cases.ts'
import type { CallArgs } from '../../shared/contract/calls.ts'
import type { CaseQuestion, CheckJob, CheckResult } from '../../shared/contract/jobs.ts'
import type { AppFailure, RunView } from '../../shared/contract/views.ts'
import { ok, type Result, refuse } from '../../shared/kernel/result.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { standardOptions } from '../engine/standard-options.ts'
import { startBoard, startCases, startFrontier, startLeaseOrBuild } from './award-jobs.ts'
import { readLinesFromSheet } from './award-sheet.ts'
import type { HandlerContext, HandlersOf } from './context.ts'
import { jobAnswer } from './job-answer.ts'

export const awardHandlers: HandlersOf<'award'> = {
  'award.start': startTyped,
  'award.standardCases': async ({ file }, { store }) => {
    const document = await store.document(file)
    if (!document.ok) return document
    return ok(
      standardCases(document.value.tender).map(({ id, name, why, available }) => ({ id, name, why, available })),
    )
  },
  'award.startStandard': startStandard,
  'award.board': startBoardOf,
  'award.frontier': startFrontierOf,
  'award.leaseOrBuild': startLeaseOrBuildOf,
  'award.cancel': async ({ job }, { engine }) =>
    engine.cancel(job)
      ? ok({})
      : refuse({ kind: 'not-found', what: 'this calculation has ended', fix: 'Look at its result' }),
  'award.manual': priceTyped,
  'award.readLines': readLinesFromSheet,
  'award.explain': explain,
}

interface Awardable {
  readonly tender: Tender
  readonly lines: CheckResult['lines']
}

/** The tender of a file, when awards of it under these rules can be priced. Checked on a thread: it takes main's breath for too long. */
async function awardable(
  file: string,
  asked: Pick<CheckJob, 'cases' | 'lines'>,
  { store, engine }: HandlerContext,
): Promise<Result<Awardable, AppFailure>> {
  const document = await store.document(file)
  if (!document.ok) return document
  const { tender } = document.value
  const checked = jobAnswer(await engine.run({ name: 'check', args: { tender, ...asked } }).result)
  if (!checked.ok) return checked
  const { refusal, lines } = checked.value
  return refusal === null ? ok({ tender, lines }) : refuse({ kind: 'invalid', ...refusal })
}

async function startTyped({ file, cases, gap, workLimit }: CallArgs<'award.start'>, context: HandlerContext) {
  const checked = await awardable(file, { cases }, context)
  if (!checked.ok) return checked
  const questions = cases.map(({ id, name, rules }): CaseQuestion => ({ kind: 'rules', id, name, rules }))
  const options = {
    ...standardOptions,
    ...(gap === undefined ? {} : { gap }),
    ...(workLimit === undefined ? {} : { workLimit }),
  }
  return ok(startCases(context, file, { tender: checked.value.tender, cases: questions, options }))
}

async function startStandard({ file, ids }: CallArgs<'award.startStandard'>, context: HandlerContext) {
  const checked = await awardable(file, { cases: [] }, context)
  if (!checked.ok) return checked
  const { tender } = checked.value
  const known = standardCases(tender)
  for (const id of ids) {
    const found = known.find((standard) => standard.id === id)
    if (found === undefined) return refuse(noSuchCase(id))
    if (!found.available) {
      return refuse<AppFailure>({ kind: 'refused', what: `${found.name}: ${found.why}`, fix: 'Choose another case' })
    }
  }
  const cases = ids.map((id): CaseQuestion => ({ kind: 'standard', id }))
  return ok(startCases(context, file, { tender, cases, options: standardOptions }))
}

function noSuchCase(id: string): AppFailure {
  return { kind: 'not-found', what: `there is no standard case ${id}`, fix: 'Choose one of the list' }
}

/** A run that still belongs to the tender as it is now, with that tender. */
export async function freshRun(
  file: string,
  run: string,
  { store }: HandlerContext,
): Promise<Result<{ readonly view: RunView; readonly tender: Tender }, AppFailure>> {
  const document = await store.document(file)
  if (!document.ok) return document
  const view = await store.getRun(file, run)
  if (!view.ok) return view
  if (!view.value.summary.stale) return ok({ view: view.value, tender: document.value.tender })
  return refuse({ kind: 'stale', what: 'The tender has changed since this award', fix: 'Compute the award again' })
}

const noBoard: AppFailure = {
  kind: 'refused',
  what: 'What stands beside this award is not computed yet',
  fix: 'Open Savings first',
}

/** Steps of a frontier in the window. */
const frontierPoints = 12

async function startFrontierOf({ file, run, kind }: CallArgs<'award.frontier'>, context: HandlerContext) {
  const fresh = await freshRun(file, run, context)
  if (!fresh.ok) return fresh
  const { view, tender } = fresh.value
  const { board, award } = view
  if (board === null) {
    return refuse(noBoard)
  }
  return ok(startFrontier(context, { file, run }, { tender, award, kind, points: frontierPoints }))
}

/** Width at which the search for a turn ends in the window, in parts of today's value. */
const turnPrecision = 0.01

async function startLeaseOrBuildOf(
  { file, run, other, drivers }: CallArgs<'award.leaseOrBuild'>,
  context: HandlerContext,
) {
  const fresh = await freshRun(file, run, context)
  if (!fresh.ok) return fresh
  const against = await freshRun(file, other, context)
  if (!against.ok) return against
  const { view, tender } = fresh.value
  const { board, award } = view
  if (board === null) return refuse(noBoard)
  const known = standardCases(tender)
  const sides = [sideOf(view, known), sideOf(against.value.view, known)] as const
  const args = { tender, award, sides, drivers, precision: turnPrecision }
  return ok(startLeaseOrBuild(context, { file, run }, args))
}

async function startBoardOf({ file, run }: CallArgs<'award.board'>, context: HandlerContext) {
  const fresh = await freshRun(file, run, context)
  if (!fresh.ok) return fresh
  const { view, tender } = fresh.value
  const cases = await casesAtHand(file, run, tender, context)
  if (!cases.ok) return cases
  const args = { tender, award: view.award, cases: cases.value, locale: context.app.locale }
  return ok(startBoard(context, { file, run }, args))
}

/** Other fresh runs of the tender, the newest of each name. */
async function casesAtHand(
  file: string,
  chosen: string,
  tender: Tender,
  { store }: HandlerContext,
): Promise<Result<readonly CaseResult[], AppFailure>> {
  const runs = await store.listRuns(file)
  if (!runs.ok) return runs
  const known = standardCases(tender)
  const cases = new Map<string, CaseResult>()
  for (const summary of runs.value) {
    if (summary.stale || summary.run === chosen || cases.has(summary.name)) continue
    const view = await store.getRun(file, summary.run)
    if (!view.ok) return view
    cases.set(summary.name, caseOf(view.value, known))
  }
  return ok([...cases.values()])
}

/** Whether a run is of this standard case, and not of a buyer's case that goes by the same id. */
function isOf(standard: StandardCase, { summary, award }: RunView): boolean {
  return (
    standard.available && standard.id === award.scenario && sameRules(standard.rules, award.rules) && !summary.manual
  )
}

/** What the run's case seeks and keeps. */
function sideOf(view: RunView, known: readonly StandardCase[]): Side {
  const standard = known.find((candidate) => isOf(candidate, view))
  const objective = standard?.available === true ? standard.objective : 'total'
  return { name: view.summary.name, rules: view.award.rules, objective }
}

function caseOf(view: RunView, known: readonly StandardCase[]): CaseResult {
  const { summary, award } = view
  const standard = known.some((candidate) => isOf(candidate, view))
  return { id: award.scenario ?? summary.run, name: summary.name, standard, award }
}

function sameRules(a: StandardRules, b: StandardRules): boolean {
  return JSON.stringify(ruleKeys(a)) === JSON.stringify(ruleKeys(b))
}

type StandardRules = Parameters<typeof ruleKeys>[0]

async function priceTyped({ file, name, lines, rules }: CallArgs<'award.manual'>, context: HandlerContext) {
  const checked = await awardable(file, { cases: [{ name, rules }], lines }, context)
  if (!checked.ok) return checked
  const args = { ...checked.value, rules, options: standardOptions }
  const award = jobAnswer(await context.engine.run({ name: 'manual', args }).result)
  return award.ok ? context.store.recordRun(file, { name, award: award.value }) : award
}

async function explain({ file, run, path }: CallArgs<'award.explain'>, context: HandlerContext) {
  const fresh = await freshRun(file, run, context)
  if (!fresh.ok) return fresh
  const { view, tender } = fresh.value
  const args = { tender, award: view.award, path }
  const answer = jobAnswer(await context.engine.run({ name: 'explain', args }).result)
  if (!answer.ok) return answer
  if (answer.value !== null) return ok(answer.value)
  return refuse<AppFailure>({ kind: 'not-found', what: 'the award has no such number', fix: 'Look at the award again' })
}
