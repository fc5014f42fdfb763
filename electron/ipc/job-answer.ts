// How a job's end becomes the reply of the call that waited for it.
import type { JobOutcome } from '../../shared/contract/jobs.ts'
import type { AppFailure } from '../../shared/contract/views.ts'
import { ok, type Result, refuse } from '../../shared/kernel/result.ts'

export function jobAnswer<R>(outcome: JobOutcome<R>): Result<R, AppFailure> {
  switch (outcome.kind) {
    case 'done':
      return ok(outcome.result)
    case 'cancelled':
      return refuse({ kind: 'cancelled' })
    case 'failed':
      return refuse({ kind: 'crashed', what: outcome.what, fix: outcome.fix })
  }
}
