// The vendors to negotiate with: round, open offers, whether something typed is not saved, and what losing each would cost.
import { UnstyledButton } from '@mantine/core'
import { Panel } from '../../components/screen-frame.tsx'
import { Tag } from '../../components/tag.tsx'
import { useBargaining } from '../../stores/bargaining.ts'
import { useNegotiation } from '../../stores/negotiation.ts'
import type { NegotiableVendor } from '../../view/negotiable-vendors.ts'
import classes from './negotiation-screen.module.css'

interface VendorListProps {
  readonly vendors: readonly NegotiableVendor[]
  readonly chosen: string
  readonly onPick: (vendor: string) => void
}

export function VendorList({ vendors, chosen, onPick }: VendorListProps) {
  const drafts = useNegotiation((state) => state.drafts)
  const leverage = useBargaining((state) => state.leverage)
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
                  <Tag tone={found.awarded ? 'good' : 'quiet'}>{found.awarded ? 'wins' : 'loses'}</Tag>
                )}
              </span>
              <span className={classes.quiet}>
                {offers === 1 ? '1 open offer' : `${offers} open offers`}, round {round}
                {drafts[vendor] === undefined ? '' : ' · not saved yet'}
              </span>
            </UnstyledButton>
          )
        })}
      </Panel>
    </div>
  )
}
