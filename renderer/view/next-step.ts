// The next step of the work, told from what the tender holds: one screen and one sentence.
import type { TenderView } from '../../shared/contract/views.ts'
import type { Screen } from '../stores/navigation.ts'

export interface NextStep {
  readonly screen: Screen
  readonly label: string
}

export interface StepState {
  readonly screen: Screen
  readonly done: boolean
}

/** Which steps of the work are done, in its order. */
export function stepStates(view: TenderView): readonly StepState[] {
  const { tender, runs } = view
  const hasDemand = tender.demand.some((row) => row.quantity.some((value) => value > 0))
  return [
    { screen: 'demand', done: hasDemand },
    { screen: 'vendors', done: tender.vendors.length > 0 },
    { screen: 'import', done: tender.quotes.length > 0 },
    { screen: 'award', done: runs.some((run) => !run.stale && run.total !== null) },
  ]
}

/** What to do next, whatever screen is shown. */
export function nextStep(view: TenderView): NextStep {
  const open = stepStates(view).find((step) => !step.done)?.screen
  switch (open) {
    case 'demand':
      return { screen: 'demand', label: 'Describe the demand' }
    case 'vendors':
      return { screen: 'vendors', label: 'List the vendors' }
    case 'import':
      return { screen: 'import', label: 'Import the bid sheets' }
    case 'award':
      return {
        screen: 'award',
        label: view.runs.length === 0 ? 'Award under rules' : 'Run the award again: the tender has changed',
      }
    default:
      return { screen: 'reports', label: 'See the report' }
  }
}
