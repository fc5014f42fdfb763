// Every screen: its name, icon, key and the module it is loaded from when first needed.
import {
  IconBuildingWarehouse,
  IconCalendarEvent,
  IconChartAreaLine,
  IconChartDots,
  IconClipboardList,
  IconColumns3,
  IconFileImport,
  IconFileText,
  IconFolder,
  IconGavel,
  IconHeartHandshake,
  IconHistory,
  IconRepeat,
  IconScale,
  IconSettings,
} from '@tabler/icons-react'
import { type ComponentType, lazy } from 'react'
import type { Screen } from '../stores/navigation.ts'

type Icon = ComponentType<{ size?: number; stroke?: number; color?: string }>

export interface ScreenEntry {
  readonly label: string
  readonly Icon: Icon
  /** Pressed with Ctrl (or Cmd). */
  readonly key: string
  readonly needsTender: boolean
  readonly View: ComponentType
  readonly load: () => Promise<unknown>
}

function entry(
  label: string,
  Icon: Icon,
  key: string,
  needsTender: boolean,
  load: () => Promise<{ readonly View: ComponentType }>,
): ScreenEntry {
  return { label, Icon, key, needsTender, View: lazy(async () => ({ default: (await load()).View })), load }
}

const tenders = async () => ({ View: (await import('./tenders/tenders-screen.tsx')).TendersScreen })
const demand = async () => ({ View: (await import('./demand/demand-screen.tsx')).DemandScreen })
const vendors = async () => ({ View: (await import('./vendors/vendors-screen.tsx')).VendorsScreen })
const imports = async () => ({ View: (await import('./import/import-screen.tsx')).ImportScreen })
const quotes = async () => ({ View: (await import('./quotes/quotes-screen.tsx')).QuotesScreen })
const rounds = async () => ({ View: (await import('./rounds/rounds-screen.tsx')).RoundsScreen })
const compare = async () => ({ View: (await import('./compare/compare-screen.tsx')).CompareScreen })
const market = async () => ({ View: (await import('./market/market-screen.tsx')).MarketScreen })
const award = async () => ({ View: (await import('./award/award-screen.tsx')).AwardScreen })
const leverage = async () => ({ View: (await import('./leverage/leverage-screen.tsx')).LeverageScreen })
const negotiation = async () => ({
  View: (await import('./negotiation/negotiation-screen.tsx')).NegotiationScreen,
})
const commitments = async () => ({
  View: (await import('./commitments/commitments-screen.tsx')).CommitmentsScreen,
})
const reports = async () => ({ View: (await import('./reports/reports-screen.tsx')).ReportsScreen })
const audit = async () => ({ View: (await import('./audit/audit-screen.tsx')).AuditScreen })
const settings = async () => ({ View: (await import('./settings/settings-screen.tsx')).SettingsScreen })

/** In the order of the work. */
export const SCREENS: { readonly [S in Screen]: ScreenEntry } = {
  tenders: entry('Tenders', IconFolder, '1', false, tenders),
  demand: entry('Demand', IconChartAreaLine, '2', true, demand),
  vendors: entry('Vendors', IconBuildingWarehouse, '3', true, vendors),
  import: entry('Import', IconFileImport, '4', true, imports),
  quotes: entry('Quotes', IconClipboardList, '5', true, quotes),
  rounds: entry('Rounds', IconRepeat, 'R', true, rounds),
  compare: entry('Compare', IconColumns3, '6', true, compare),
  market: entry('Market', IconChartDots, 'O', true, market),
  award: entry('Award', IconGavel, '7', true, award),
  leverage: entry('Leverage', IconScale, 'L', true, leverage),
  negotiation: entry('Negotiation', IconHeartHandshake, 'G', true, negotiation),
  commitments: entry('Commitments', IconCalendarEvent, 'M', true, commitments),
  reports: entry('Reports', IconFileText, '8', true, reports),
  audit: entry('Audit', IconHistory, '9', true, audit),
  settings: entry('Settings', IconSettings, '0', false, settings),
}
