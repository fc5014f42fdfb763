// Entry of the thread that holds the files that were read: nothing in the window or in main waits while a large one is looked through.
import { parentPort } from 'node:worker_threads'
import { answerFor } from '../thread-caller.ts'
import { type HeldFiles, holdFiles } from './held-files.ts'

const port = parentPort
if (port === null) throw new Error('import-thread runs as a worker')
answerFor<HeldFiles>(port, holdFiles())
