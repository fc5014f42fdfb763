// The name by which changes are signed: that of the person's account on this computer.
import { userInfo } from 'node:os'

export function userName(): string {
  try {
    return userInfo().username
  } catch {
    // An account without an entry in the system's list, as in some containers.
    return 'unknown'
  }
}
