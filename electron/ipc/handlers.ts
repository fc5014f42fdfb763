// Who answers which call: one file a noun, put together here.

import { appHandlers } from './app.ts'
import { awardHandlers } from './award.ts'
import { bidSheetHandlers } from './bid-sheet.ts'
import { briefHandlers } from './brief.ts'
import type { AllHandlers } from './context.ts'
import { importHandlers } from './import.ts'
import { layoutHandlers } from './layouts.ts'
import { ledgerHandlers } from './ledger.ts'
import { letterHandlers } from './letter.ts'
import { leverageHandlers } from './leverage.ts'
import { observationHandlers } from './observations.ts'
import { positionHandlers } from './positions.ts'
import { quoteHandlers } from './quotes.ts'
import { registerHandlers } from './register.ts'
import { reportHandlers } from './report.ts'
import { roundsHandlers } from './rounds.ts'
import { runHandlers } from './runs.ts'
import { tenderHandlers } from './tenders.ts'

export const handlers: AllHandlers = {
  ...appHandlers,
  ...awardHandlers,
  ...bidSheetHandlers,
  ...briefHandlers,
  ...importHandlers,
  ...layoutHandlers,
  ...ledgerHandlers,
  ...letterHandlers,
  ...leverageHandlers,
  ...observationHandlers,
  ...positionHandlers,
  ...quoteHandlers,
  ...registerHandlers,
  ...reportHandlers,
  ...roundsHandlers,
  ...runHandlers,
  ...tenderHandlers,
}
