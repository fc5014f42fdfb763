// A file that is not read at all, and why, in words for the buyer.

/** Thrown inside the reading process and told by it; never crosses a process as an Error. */
export class FileRefused extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.name = 'FileRefused'
    this.code = code
  }
}
