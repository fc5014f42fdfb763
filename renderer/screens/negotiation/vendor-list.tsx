// The vendors to negotiate with: round, open offers, whether something typed is not saved, and how far its prices are off.
import { UnstyledButton } from '@mantine/core'
import { Panel } from '../../components/screen-frame.tsx'
import { Tag } from '../../components/tag.tsx'
import { useLeverage } from '../../stores/leverage.ts'
import { useNegotiation } from '../../stores/negotiation.ts'
import { priceWords } from '../../view/leverage-words.ts'
import type { NegotiableVendor } from '../../view/negotiable-vendors.ts'
import classes from './negotiation-screen.module.css'

interface VendorListProps {
  readonly vendors: readonly NegotiableVendor[]
  readonly chosen: string
  /** A fresh award; null when there is none. */
  readonly run: string | null
  readonly locale: string
  readonly onPick: (vendor: string) => void
}

export function VendorList({ vendors, chosen, run, locale, onPick }: VendorListProps) {
  const drafts = useNegotiation((state) => state.drafts)
  const leverage = useLeverage((state) => (run === null ? null : (state.known[run] ?? null)))
  return (
    <div className={classes.side}>
      <Panel title="Vendors">
        {vendors.map(({ vendor, name, offers, round }) => {
          const found = leverage?.vendors.find((one) => one.vendor === vendor)
          return (
            <UnstyledButton
              key={vendor}
              className={classes.vendor}
              data-chosen={vendor === chosen || undefined}
              aria-pressed={vendor === chosen}
              onClick={() => onPick(vendor)}
            >
              <span className={classes.name}>
                {name}
                {found !== undefined && (
                  <Tag tone={found.awarded ? 'accent' : 'quiet'}>
                    {found.awarded ? 'in the award' : 'not in the award'}
                  </Tag>
                )}
              </span>
              <span className={classes.quiet}>
                {offers === 1 ? '1 open offer' : `${offers} open offers`}, round {round}
                {drafts[vendor] === undefined ? '' : ' · not saved yet'}
              </span>
              {found !== undefined && found.priceAnswer !== 'not-computed' && (
                <span className={classes.quiet}>
                  {found.awarded ? 'Price ceiling: ' : 'Price to win: '}
                  {priceWords(found, locale).text}
                </span>
              )}
            </UnstyledButton>
          )
        })}
      </Panel>
    </div>
  )
}
