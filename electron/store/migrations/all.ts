// Every migration there is, by version.
import { tenderTables } from './0001-tender.ts'
import { observationTables } from './0002-observations.ts'
import { negotiationTables } from './0003-negotiation.ts'
import type { Migration } from './migration.ts'

export const migrations: readonly Migration[] = [tenderTables, observationTables, negotiationTables]
