// One vendor at a glance: what losing it costs, how far its prices may move or must fall, how much it is needed; details on request.
import { Button, Text } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { VendorLeverage } from '../../../shared/tender/leverage.ts'
import { Tag } from '../../components/tag.tsx'
import { WordHint } from '../../components/word.tsx'
import type { Word } from '../../glossary.ts'
import { headlinePrice } from '../../view/leverage-rows.ts'
import { needTag, needWords, priceWords, unitPriceWords } from '../../view/leverage-words.ts'
import { namesOf } from '../../view/names.ts'
import classes from './leverage-screen.module.css'
import type { LeverageView } from './leverage-view.ts'
import { SaidValue } from './said-value.tsx'
import { VendorDetails } from './vendor-details.tsx'

interface VendorCardProps {
  readonly view: LeverageView
  readonly vendor: VendorLeverage
  readonly opened: boolean
  readonly onOpen: () => void
  readonly onClauses: (vendor: string) => void
}

export function VendorCard({ view, vendor, opened, onOpen, onClauses }: VendorCardProps) {
  const name = namesOf(view.tender)(vendor.vendor)
  const { nearOptimal, awarded } = vendor
  const need = nearOptimal === undefined ? undefined : needTag(nearOptimal)
  return (
    <section className={classes.card} data-opened={opened || undefined} aria-label={`Leverage over ${name}`}>
      <header className={classes.cardHead}>
        <h3>{name}</h3>
        <Tag tone={awarded ? 'accent' : 'quiet'}>{awarded ? 'in the award' : 'not in the award'}</Tag>
        {need !== undefined && <Tag tone={need.tone}>{need.text}</Tag>}
        <span className={classes.spacer} />
        <Button
          variant="subtle"
          size="compact-xs"
          aria-expanded={opened}
          aria-label={`Details of ${name}`}
          rightSection={opened ? <IconChevronUp size={13} /> : <IconChevronDown size={13} />}
          onClick={onOpen}
        >
          Details
        </Button>
      </header>
      <dl className={classes.figures}>
        <Figures view={view} vendor={vendor} />
      </dl>
      {opened && <VendorDetails view={view} vendor={vendor} name={name} onClauses={onClauses} />}
    </section>
  )
}

function Figures({ view, vendor }: Pick<VendorCardProps, 'view' | 'vendor'>) {
  const { tender, locale, award } = view
  const { currency } = tender
  const price = priceWords(vendor, locale)
  const unit = headlinePrice(vendor, award)
  const { nearOptimal, whyLost } = vendor
  return (
    <>
      <Figure word="marginal value" label="Losing them costs us">
        <SaidValue
          {...{ currency, locale }}
          value={vendor.marginalValue}
          without="no award keeps the rules without them"
        />
      </Figure>
      {!vendor.awarded && (
        <Figure word="award" label="Awarding them would add">
          <SaidValue
            {...{ currency, locale }}
            value={whyLost?.cost ?? null}
            without="no award keeps the rules with them"
          />
        </Figure>
      )}
      <Figure word={price.label} label={price.label === 'price to win' ? 'Price to win' : 'Price ceiling'}>
        <span className={classes.value}>{price.text}</span>
        {unit !== undefined && (
          <Text fz="xs">
            {unit.offer}: {unitPriceWords(unit, locale)}
          </Text>
        )}
        <Text fz="xs" c="var(--quiet)">
          {price.basis}
        </Text>
      </Figure>
      <Figure word="near-best awards" label="How much we need them">
        {nearOptimal === undefined ? (
          <Text c="var(--quiet)">not worked out yet</Text>
        ) : (
          <>
            <span className={classes.value}>{needTag(nearOptimal).text}</span>
            <Text fz="xs" c="var(--quiet)">
              {needWords(nearOptimal, locale)}
            </Text>
          </>
        )}
      </Figure>
    </>
  )
}

interface FigureProps {
  readonly word: Word
  readonly label: string
  readonly children: ReactNode
}

function Figure({ word, label, children }: FigureProps) {
  return (
    <div>
      <dt>
        <WordHint word={word}>{label}</WordHint>
      </dt>
      <dd>{children}</dd>
    </div>
  )
}
