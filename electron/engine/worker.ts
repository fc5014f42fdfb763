// Entry of an engine thread: answers the jobs main sends until main ends it.
import { parentPort } from 'node:worker_threads'
import { answerJobs } from './message-loop.ts'
import { createRunners } from './run-job.ts'

if (parentPort === null) throw new Error('this module runs in a thread')
answerJobs(parentPort, createRunners())
