// A TENDER argument becomes a tender document: read, parsed, validated; what is wrong is said with its place.
import { readFileSync } from 'node:fs'
import type { Problem } from '../../shared/kernel/problem.ts'
import { describePlace, describeProblem } from '../../shared/kernel/problem.ts'
import { readTender } from '../../shared/tender/read-tender.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { CommandRefused, exitCodes } from './command.ts'
import { isTenderFile, orRefuse, withTenderFile } from './tender-file.ts'

export interface LoadedTender {
  readonly tender: Tender
  /** Warnings and notes; errors refuse the file. */
  readonly problems: readonly Problem[]
}

/** Reads a JSON file; CommandRefused names the file and what is wrong with it. */
export function readJsonFile(path: string): unknown {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw new CommandRefused(`cannot read ${path}: ${(error as Error).message}`, exitCodes.usage)
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new CommandRefused(`${path} is not JSON: ${(error as Error).message}`, exitCodes.no)
  }
}

/** The document in a TENDER argument, not yet validated: a .headroom file, known by its first bytes, or JSON. */
export function readTenderArgument(path: string): unknown {
  return isTenderFile(path)
    ? withTenderFile(path, (store, file) => orRefuse(store.document(file))).tender
    : readJsonFile(path)
}

/** Loads and validates; a document with errors is refused with every error named. */
export function loadTender(path: string): LoadedTender {
  const reading = readTender(readTenderArgument(path))
  const errors = reading.problems.filter((problem) => problem.severity === 'error')
  if (reading.tender === undefined || errors.length > 0) {
    const lines = errors.map((problem) => `  ${describePlace(problem.where)}: ${describeProblem(problem)}`)
    throw new CommandRefused(`${path} is not a valid tender:\n${lines.join('\n')}`, exitCodes.no)
  }
  return { tender: reading.tender, problems: reading.problems }
}
