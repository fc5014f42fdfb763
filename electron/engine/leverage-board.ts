// Leverage worked out over all engine threads: task by task, the most informative first, each part put into the document as it comes.
import type { StepProgress } from '../../shared/contract/jobs.ts'
import type { LeverageOptions } from '../../shared/leverage/desk.ts'
import { leaveOpen, mergePart } from '../../shared/leverage/leverage.ts'
import { type LeverageTask, openTasks, type TasksAsked } from '../../shared/leverage/tasks.ts'
import type { Award } from '../../shared/tender/award.ts'
import type { Leverage } from '../../shared/tender/leverage.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import type { Engine, RunningJob } from './client.ts'

export interface LeverageAsked {
  readonly tender: Tender
  readonly award: Award
  /** What is known already: it is gone on with. */
  readonly known: Leverage
  readonly tasks: TasksAsked
  readonly options: LeverageOptions
}

export interface LeverageTold {
  /** The document after each task. */
  readonly onPart: (leverage: Leverage) => void
  readonly onProgress: (progress: StepProgress) => void
}

export interface LeverageWork {
  /** The document as far as it was computed; never rejects. */
  readonly result: Promise<{ readonly leverage: Leverage; readonly stopped: boolean }>
  readonly cancel: () => void
}

/** A task that fails is left open, with the reason; the others go on. */
export function workOutLeverage(engine: Engine, asked: LeverageAsked, told: LeverageTold): LeverageWork {
  const { tender, award, tasks, options } = asked
  const running = new Map<string, RunningJob<unknown>>()
  const steps = new Map<string, string>()
  let { known } = asked
  let stopped = false

  const tell = (): void => {
    const open = openTasks(tender, award, known, tasks).length
    const done = known.done?.length ?? 0
    const step = [...steps.values()].join(' · ')
    told.onProgress({ step, done, of: done + open, incumbent: null, bound: null, gap: null, work: 0 })
  }
  const take = (leverage: Leverage): void => {
    known = leverage
    told.onPart(known)
  }
  const runOne = async (task: LeverageTask): Promise<void> => {
    const job = engine.run({ name: 'leverage', args: { tender, award, task, known, options } }, ({ step }) => {
      steps.set(task.id, step)
      tell()
    })
    running.set(task.id, job)
    const outcome = await job.result
    running.delete(task.id)
    steps.delete(task.id)
    if (outcome.kind === 'failed') take(leaveOpen(known, task.id, wordsOf(task, tender), outcome.what))
    else if (outcome.kind === 'done' && outcome.result !== null) {
      take(mergePart(known, task.id, outcome.result, tender, award))
    }
  }
  const begun = new Set<string>()
  /** Takes the next open task again and again; a lane ends when nothing is open that is not begun. */
  const lane = async (): Promise<void> => {
    while (!stopped) {
      const next = openTasks(tender, award, known, tasks).find(({ id }) => !begun.has(id))
      if (next !== undefined) {
        begun.add(next.id)
        await runOne(next)
      } else if (running.size > 0) await Promise.race([...running.values()].map(({ result }) => result))
      else return
    }
  }
  const lanes = Array.from({ length: Math.max(1, engine.lanes) }, lane)
  return {
    result: Promise.all(lanes).then(() => ({ leverage: known, stopped })),
    cancel: () => {
      stopped = true
      for (const job of running.values()) job.cancel()
    },
  }
}

/** What a task is about, for the list of what is left open. */
function wordsOf(task: LeverageTask, { vendors }: Tender): string {
  const nameOf = (id: string) => vendors.find((vendor) => vendor.id === id)?.name ?? id
  switch (task.kind) {
    case 'vendor':
    case 'price':
    case 'near-optimal':
    case 'why-lost':
    case 'late':
    case 'curve':
      return nameOf(task.vendor)
    case 'clauses':
      return `terms of ${task.offer}`
    case 'ask':
      return `${task.ask.change} of ${task.ask.offer}`
    case 'last-in':
    case 'first-in':
      return 'what our rules cost'
    case 'increments':
      return 'a megawatt more, a month earlier'
    case 'pair':
      return task.vendors.map(nameOf).join(' and ')
  }
}
