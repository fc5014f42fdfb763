// An engine thread with made-up jobs, to test pool and thread alone: what a job does is written in its arguments.
import { parentPort } from 'node:worker_threads'
import { answerJobs, type JobRunners, type JobTools } from '../../electron/engine/message-loop.ts'
import type { StepProgress } from '../../shared/contract/jobs.ts'

if (parentPort === null) throw new Error('this module runs in a thread')
answerJobs(parentPort, {
  // A long job: keeps "best 0", "best 1", … as results, one every 10 ms, each round reported five times, until it is told to stop, or for ever when it is deaf.
  award: async (args, tools) => busy(args, tools) as never,
  board: async (args, tools) => busy(args, tools) as never,
  frontier: async (args, tools) => busy(args, tools) as never,
  leaseOrBuild: async (args, tools) => busy(args, tools) as never,
  manual: async () => {
    throw new RangeError('a secret of the buyer')
  },
  compare: async (args) => args as never,
  check: async () => ({ refusal: null, lines: [] }),
  settle: async () => null,
  report: async () => new Uint8Array(),
  leverage: async () => null,
  counterOffer: async () => null,
  packages: async () => null,
  workbook: async () => new Uint8Array(),
  register: async (args) => args as never,
  registerFile: async () => new Uint8Array(),
  rounds: async () => null,
  ledger: async (args) => args as never,
  explainRounds: async () => null,
  explain: async () => {
    process.exit(3)
  },
} satisfies JobRunners)

const standing: StepProgress = {
  step: 'searching',
  done: 0,
  of: 1,
  incumbent: null,
  bound: null,
  gap: null,
  work: 0,
}

/** Never yields to the thread's event loop, like a solver. */
function busy(args: unknown, tools: JobTools<never>): string {
  const { deaf, rounds } = args as { readonly deaf: boolean; readonly rounds: number }
  for (let round = 0; round < rounds; round += 1) {
    const until = performance.now() + 10
    while (performance.now() < until) if (!deaf && tools.isCancelled()) return `stopped by itself at ${round}`
    for (let time = 0; time < 5; time += 1) tools.progress({ ...standing, done: round, of: rounds })
    tools.keep(`best ${round}` as never)
  }
  return 'finished'
}
