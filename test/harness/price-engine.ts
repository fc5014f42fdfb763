// An engine thread that answers the jobs pricing alone can do, for tests of the calls about quotes.
import { parentPort } from 'node:worker_threads'
import { answerJobs, type JobRunners } from '../../electron/engine/message-loop.ts'
import { compareOffers, explainComparison } from '../../shared/price/compare.ts'

if (parentPort === null) throw new Error('this module runs in a thread')
const notHere = async () => {
  throw new Error('not a job of pricing')
}
answerJobs(parentPort, {
  award: notHere,
  board: notHere,
  manual: notHere,
  compare: async ({ tender, ...options }) => compareOffers(tender, options),
  explain: async ({ tender, path, ...options }) => explainComparison(tender, options, path) ?? null,
} satisfies JobRunners)
