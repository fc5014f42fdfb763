// Where files from elsewhere are copied to and written anew before they come into the library.
import { join } from 'node:path'

/** In the library's folder, so that a move into it is a rename. */
export function incomingFolder(libraryFolder: string): string {
  return join(libraryFolder, 'incoming')
}
