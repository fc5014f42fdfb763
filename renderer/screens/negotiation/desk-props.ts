// What every tab of a vendor's desk is given.
import type { Leverage } from '../../../shared/tender/leverage.ts'
import type { Position } from '../../../shared/tender/position.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import type { NegotiableVendor } from '../../view/negotiable-vendors.ts'

export type Tab = 'position' | 'asks' | 'counter-offer' | 'packages' | 'ledger'

export interface DeskProps {
  readonly file: string
  readonly tender: Tender
  readonly vendor: NegotiableVendor
  /** A fresh award; null when there is none. */
  readonly run: string | null
  /** With what was typed and not saved yet. */
  readonly position: Position
  /** Of the award, as far as it was worked out. */
  readonly leverage: Leverage | null
  readonly change: (position: Position) => void
  readonly locale: string
  readonly openTab: (tab: Tab) => void
}
