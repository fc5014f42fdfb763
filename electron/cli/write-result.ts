// Writes what a command was asked for: whole or not at all, into folders made as needed.
import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { writeFileAtomically } from '../store/write-file-atomically.ts'
import { CommandRefused, exitCodes } from './command.ts'

/** Ends the command with the system's words when the file cannot be written. */
export async function writeResult(path: string, bytes: Uint8Array | string): Promise<void> {
  makeFolderOf(path)
  try {
    await writeFileAtomically(resolve(path), bytes)
  } catch (error) {
    throw cannotWrite(path, error)
  }
}

/** The folder a file will stand in, where there is none yet. */
export function makeFolderOf(path: string): void {
  try {
    mkdirSync(dirname(resolve(path)), { recursive: true })
  } catch (error) {
    throw cannotWrite(path, error)
  }
}

function cannotWrite(path: string, error: unknown): CommandRefused {
  return new CommandRefused(`cannot write ${path}: ${(error as Error).message}`, exitCodes.usage)
}
