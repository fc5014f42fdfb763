// The files a buyer has picked, dropped or taken from the sample: known to the window by opaque ids, read once each, held by a thread.
import { randomUUID } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { AppFailure, ImportSource } from '../../shared/contract/views.ts'
import { ok, type Result, refuse } from '../../shared/kernel/result.ts'
import type { SheetRows } from '../../shared/quote/import-preview.ts'
import type { FixList } from '../../shared/report/fix-list/points.ts'
import type { ImportCommit } from '../store/store.ts'
import { createThreadCaller } from '../thread-caller.ts'
import type { SpawnImportChild } from './child-protocol.ts'
import type { FixListAsk, Held, HeldFiles, ReadAsk, RowsAsk, SourceReading } from './held-files.ts'
import { type ArrivedFile, fetchFromChild } from './read-in-child.ts'

export interface ImportSources {
  /** Makes files known and starts reading them; folders and what cannot be looked at are left out. */
  readonly add: (paths: readonly string[]) => Promise<readonly ImportSource[]>
  /** What the files are, in the order of `sources`. */
  readonly read: (ask: ReadAsk) => Promise<Result<readonly SourceReading[], AppFailure>>
  /** What the store is to take in of them. */
  readonly commit: (ask: ReadAsk) => Promise<Result<ImportCommit, AppFailure>>
  readonly rows: (ask: RowsAsk) => Promise<Result<SheetRows, AppFailure>>
  /** What one vendor is to mend in its file. */
  readonly fixList: (ask: FixListAsk) => Promise<Result<FixList, AppFailure>>
  readonly close: () => Promise<void>
}

/** How many files stay known; the oldest are forgotten. */
const remembered = 200

/** Children at work at the same time. */
const together = 3

const unknown: AppFailure = { kind: 'not-found', what: 'a file is no longer known', fix: 'Choose the files again' }
const changed: AppFailure = {
  kind: 'refused',
  what: 'a file has changed since it was read',
  fix: 'Leave it out and choose it again',
}

interface Known {
  readonly path: string
  /** Reading it and handing it to the thread; absent while it is not held. */
  held?: Promise<'held' | 'changed'>
  /** What was read, so that what is imported is what was shown. */
  sha256?: string
}

/** `threadFile` is import-thread.ts or its bundle. Promises reject with ThreadCrash only. */
export function createImportSources(spawn: SpawnImportChild, threadFile: URL): ImportSources {
  const known = new Map<string, Known>()
  const slots = createSlots(together)
  const forget = () => {
    for (const file of known.values()) delete file.held
  }
  const thread = createThreadCaller<HeldFiles>(threadFile, 'import', forget)

  const fetch = async (source: string, file: Known): Promise<'held' | 'changed'> => {
    const arrived = await slots(() => fetchFromChild(file.path, spawn))
    if (file.sha256 !== undefined && file.sha256 !== arrived.sha256) return 'changed'
    file.sha256 = arrived.sha256
    const owned = withOwnBuffers(arrived)
    await thread.call('hold', [source, owned], buffersOf(owned))
    return 'held'
  }
  const hold = (source: string, file: Known) => {
    file.held ??= fetch(source, file)
    return file.held
  }
  /** Asks the thread once the files are there, and once more when it has forgotten some meanwhile. */
  const ask = async <T>(
    sources: readonly string[],
    question: () => Promise<Held<T>>,
    again = true,
  ): Promise<Result<T, AppFailure>> => {
    const files = sources.map((source) => ({ source, file: known.get(source) }))
    const states: ('held' | 'changed')[] = []
    for (const { source, file } of files) {
      if (file === undefined) return refuse(unknown)
      states.push(await hold(source, file))
    }
    if (states.includes('changed')) return refuse(changed)
    const reply = await question()
    if (reply.kind === 'done') return ok(reply.value)
    for (const source of reply.sources) delete known.get(source)?.held
    return again ? ask(sources, question, false) : refuse(unknown)
  }
  return {
    add: async (paths) => {
      const sources: ImportSource[] = []
      for (const path of paths) {
        const status = await stat(path).catch(() => undefined)
        if (status?.isFile() !== true) continue
        const source = randomUUID()
        known.set(source, { path })
        sources.push({ source, name: basename(path), bytes: status.size })
      }
      for (const old of [...known.keys()].slice(0, Math.max(0, known.size - remembered))) known.delete(old)
      for (const { source } of sources) startHolding(hold, source, known.get(source))
      return sources
    },
    read: (question) => ask(question.sources, () => thread.call('read', [question])),
    commit: (question) => ask(question.sources, () => thread.call('commit', [question])),
    rows: (question) => ask([question.source], () => thread.call('rows', [question])),
    fixList: (question) => ask([question.source], () => thread.call('fixList', [question])),
    close: () => thread.end(),
  }
}

/** Ahead of the first question; a crash is told to whoever asks, and the file is then read anew. */
function startHolding(
  hold: (source: string, file: Known) => Promise<unknown>,
  source: string,
  file: Known | undefined,
): void {
  if (file === undefined) return
  hold(source, file).catch(() => {
    delete file.held
  })
}

/** Lets so many pieces of work run at a time, the others in turn. */
function createSlots(count: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let free = count
  return async (work) => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next === undefined) free += 1
      else next()
    }
  }
}

/** A part that is a view of a larger buffer is copied: only whole buffers go over without one. */
function withOwnBuffers(arrived: ArrivedFile): ArrivedFile {
  const { content } = arrived
  if (content.kind === 'refused') return arrived
  const parts = content.parts.map((part) => (part.byteLength === part.buffer.byteLength ? part : new Uint8Array(part)))
  return { ...arrived, content: { ...content, parts } }
}

function buffersOf({ content }: ArrivedFile): readonly ArrayBuffer[] {
  return content.kind === 'refused' ? [] : content.parts.map(({ buffer }) => buffer as ArrayBuffer)
}
