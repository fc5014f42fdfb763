// Writes what a command was asked for: whole or not at all, into folders made as needed.
import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { writeFileAtomically } from '../store/write-file-atomically.ts'
import { CommandRefused, exitCodes } from './command.ts'

/** Ends the command with the system's words when the file cannot be written. */
export async function writeResult(path: string, bytes: Uint8Array | string): Promise<void> {
  const place = resolve(path)
  try {
    mkdirSync(dirname(place), { recursive: true })
    await writeFileAtomically(place, bytes)
  } catch (error) {
    throw new CommandRefused(`cannot write ${path}: ${(error as Error).message}`, exitCodes.usage)
  }
}
