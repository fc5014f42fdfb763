// How awards are computed unless somebody asks otherwise; the same on the command line and in the window, so that runs are the same.
import type { AwardJobOptions } from '../../shared/contract/jobs.ts'
import { engineVersions } from './versions.ts'

export const standardOptions: AwardJobOptions = {
  gap: 1e-6,
  // Thousands of LP iterations: far more than a tender of forty offers needs.
  workLimit: 20_000,
  seed: 0,
  versions: engineVersions,
}
