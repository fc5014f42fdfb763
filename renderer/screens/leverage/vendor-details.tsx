// The rest of a vendor's card: the award without it, its unit prices, why it lost, its award curve and fair late credits.

import { Button, Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { roundedDown } from '../../../shared/leverage/rounded-down.ts'
import { formatPrice, formatQuantity } from '../../../shared/money/format.ts'
import { activeOffers } from '../../../shared/tender/active-offers.ts'
import type { VendorLeverage } from '../../../shared/tender/leverage.ts'
import { quantityUnit } from '../../../shared/tender/term.ts'
import { monthOf, nameMonth } from '../../../shared/time/month.ts'
import { WordHint } from '../../components/word.tsx'
import { changeToWinWords, withoutWords } from '../../view/leverage-words.ts'
import { namesOf } from '../../view/names.ts'
import classes from './leverage-screen.module.css'
import type { LeverageView } from './leverage-view.ts'
import { AwardCurve, LateCredits } from './on-request.tsx'

interface DetailsProps {
  readonly view: LeverageView
  readonly vendor: VendorLeverage
  readonly name: string
}

export function VendorDetails({
  onClauses,
  ...details
}: DetailsProps & { readonly onClauses: (vendor: string) => void }) {
  const { view, vendor, name } = details
  const clauses = view.leverage.clauses.filter((one) => one.vendor === vendor.vendor).length
  return (
    <>
      <div className={classes.details}>
        {vendor.curve === undefined || vendor.curve.length === 0 ? (
          <Part title={<WordHint word="award curve">Award curve</WordHint>}>
            <AwardCurve {...details} />
          </Part>
        ) : (
          <AwardCurve {...details} />
        )}
        {vendor.awarded && (
          <Part title={<WordHint word="award without them">The award without them</WordHint>}>
            <Without {...details} />
          </Part>
        )}
        {vendor.unitPrices.length > 0 && (
          <Part title={vendor.awarded ? 'Unit prices at the ceiling' : 'Unit prices at which they win'}>
            <UnitPrices {...details} />
          </Part>
        )}
        {vendor.whyLost !== undefined && (
          <Part title="The cheapest single change with which they win">
            <CheapestChange {...details} clauses={clauses} />
          </Part>
        )}
        {vendor.awarded && (
          <Part title={<WordHint word="late credits">Fair late credits</WordHint>}>
            <LateCredits {...details} />
          </Part>
        )}
      </div>
      {clauses > 0 && (
        <Button variant="default" mt="sm" onClick={() => onClauses(vendor.vendor)}>
          What clauses of {name} are worth
        </Button>
      )}
    </>
  )
}

function Part({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={classes.part}>
      <h3>{title}</h3>
      {children}
    </div>
  )
}

function Without({ view, vendor, name }: DetailsProps) {
  const { tender, locale, award } = view
  const nameOf = namesOf(tender)
  const offers = new Map(activeOffers(tender, award.options.round).active.map((one) => [one.offer.id, one]))
  const lines = vendor.without?.lines ?? []
  return (
    <>
      {lines.length === 0 && <Text>{withoutWords(vendor, { currency: tender.currency, locale })}</Text>}
      {lines.length > 0 && (
        <Table aria-label={`The award without ${name}`}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Vendor, offer</Table.Th>
              <Table.Th className="numeric">Quantity</Table.Th>
              <Table.Th>From</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map((line) => (
              <Table.Tr key={`${line.offer} ${line.site ?? ''}`}>
                <Table.Td>
                  {nameOf(line.vendor)}
                  <Text fz="xs" c="var(--quiet)">
                    {line.offer}
                  </Text>
                </Table.Td>
                <Table.Td className="numeric">
                  {formatQuantity(line.quantity, quantityUnit(offers.get(line.offer)?.terms.kind ?? 'lease'), locale)}
                </Table.Td>
                <Table.Td>{nameMonth(monthOf(tender.start, line.start))}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </>
  )
}

function UnitPrices({ view, vendor, name }: DetailsProps) {
  const { locale } = view
  return (
    <Table aria-label={`Unit prices of ${name}`}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Offer, unit</Table.Th>
          <Table.Th className="numeric">From</Table.Th>
          <Table.Th className="numeric">Today</Table.Th>
          <Table.Th className="numeric">{vendor.awarded ? 'At most' : 'Wins at'}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {vendor.unitPrices.map((price) => (
          <Table.Tr key={`${price.offer} ${price.from}`}>
            <Table.Td>
              {price.offer}
              <Text fz="xs" c="var(--quiet)">
                per {price.unit}
              </Text>
            </Table.Td>
            <Table.Td className="numeric">{formatQuantity(price.from, '', locale)}</Table.Td>
            <Table.Td className="numeric">{formatPrice(price.now, price.currency, locale)}</Table.Td>
            <Table.Td className="numeric">{formatPrice(roundedDown(price.at), price.currency, locale)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function CheapestChange({ view, vendor, clauses }: DetailsProps & { readonly clauses: number }) {
  const { tender, locale } = view
  const { whyLost } = vendor
  if (whyLost === undefined) return null
  return <Text>{changeToWinWords(whyLost, clauses, { currency: tender.currency, locale })}</Text>
}
