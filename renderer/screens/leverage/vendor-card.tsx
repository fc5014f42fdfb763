// One vendor at a glance: what losing it costs, how far its prices may move or must fall, how much it is needed; details on request.
import { Button, Text } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import type { VendorLeverage } from '../../../shared/tender/leverage.ts'
import { ruleSentence } from '../../../shared/tender/rules/table.ts'
import { Figure } from '../../components/figure.tsx'
import { Tag } from '../../components/tag.tsx'
import { useNavigation } from '../../stores/navigation.ts'
import { useRuns } from '../../stores/runs.ts'
import { headlinePrice, isOnDemandOnly, isPriced, otherVendors } from '../../view/leverage-rows.ts'
import {
  needTag,
  needWords,
  priceWords,
  unitPriceWords,
  whyLostWords,
  withoutWords,
} from '../../view/leverage-words.ts'
import { namesOf, ruleContextOf } from '../../view/names.ts'
import classes from './leverage-screen.module.css'
import type { LeverageView } from './leverage-view.ts'
import { NeedBar } from './need-bar.tsx'
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
  const negotiate = () => {
    useRuns.getState().choose(view.run)
    useNavigation.getState().go('negotiation', vendor.vendor)
  }
  return (
    <section className={classes.card} data-opened={opened || undefined} aria-label={`Leverage over ${name}`}>
      <header className={classes.cardHead}>
        <h2>{name}</h2>
        <Tag tone={awarded ? 'accent' : 'quiet'}>{awarded ? 'in the award' : 'not in the award'}</Tag>
        {need !== undefined && <Tag tone={need.tone}>{need.text}</Tag>}
        <span className={classes.spacer} />
        {!view.stale && (
          <Button variant="subtle" size="compact-xs" aria-label={`Negotiate with ${name}`} onClick={negotiate}>
            Negotiate
          </Button>
        )}
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
        {awarded ? <OfWinner {...{ view, vendor }} /> : <OfLoser {...{ view, vendor }} />}
      </dl>
      {!awarded && <Why view={view} vendor={vendor} />}
      {opened && <VendorDetails view={view} vendor={vendor} name={name} onClauses={onClauses} />}
    </section>
  )
}

type FiguresProps = Pick<VendorCardProps, 'view' | 'vendor'>

function OfWinner(props: FiguresProps) {
  const { view, vendor } = props
  const others = otherVendors(vendor).map(namesOf(view.tender))
  return (
    <>
      <Losing {...props} />
      <Price {...props} />
      <Need {...props} />
      <Figure word="award without them" label="Without them">
        <span className={classes.value}>{withoutWords(vendor, wordsOf(view))}</span>
        {others.length > 0 && (
          <Text fz="xs" c="var(--quiet)">
            From {others.join(', ')}.
          </Text>
        )}
      </Figure>
    </>
  )
}

function OfLoser(props: FiguresProps) {
  const { view, vendor } = props
  return (
    <>
      <Figure word="award" label="Awarding them would add">
        {isOnDemandOnly(view.tender, view.award, vendor.vendor) ? (
          <Text>They sell on demand: there is nothing to commit to.</Text>
        ) : (
          <SaidValue
            {...wordsOf(view)}
            value={vendor.whyLost?.cost ?? null}
            without="no award keeps the rules with them"
          />
        )}
      </Figure>
      <Price {...props} />
      <Need {...props} />
      <Losing {...props} />
    </>
  )
}

function Losing({ view, vendor }: FiguresProps) {
  return (
    <Figure word="marginal value" label="Losing them costs us">
      <SaidValue {...wordsOf(view)} value={vendor.marginalValue} without="no award keeps the rules without them" />
    </Figure>
  )
}

function Price({ view, vendor }: FiguresProps) {
  const { locale, award, leverage } = view
  const price = priceWords(vendor, locale)
  const unit = headlinePrice(vendor, award)
  return (
    <Figure word={price.label} label={price.label === 'price to win' ? 'Price to win' : 'Price ceiling'}>
      {isPriced(leverage, vendor) ? (
        <span className={classes.value}>{price.text}</span>
      ) : (
        <Text c="var(--quiet)">not worked out yet</Text>
      )}
      {unit !== undefined && (
        <Text fz="xs">
          {unit.offer}: {unitPriceWords(unit, locale)}
        </Text>
      )}
      <Text fz="xs" c="var(--quiet)">
        {isPriced(leverage, vendor) && price.basis}
      </Text>
    </Figure>
  )
}

function Need({ view, vendor: { nearOptimal } }: FiguresProps) {
  return (
    <Figure word="near-best awards" label="How much we need them">
      {nearOptimal === undefined ? (
        <Text c="var(--quiet)">not worked out yet</Text>
      ) : (
        <>
          <span className={classes.value}>{needTag(nearOptimal).text}</span>
          {nearOptimal.mw === undefined && <NeedBar {...nearOptimal} />}
          <Text fz="xs" c="var(--quiet)">
            {needWords(nearOptimal, view.locale)}
          </Text>
        </>
      )}
    </Figure>
  )
}

function Why({ view, vendor: { whyLost } }: FiguresProps) {
  const context = ruleContextOf(view.tender, view.locale)
  const rules = (whyLost?.rules ?? []).map((rule) => ruleSentence(rule, context))
  return <Text className={classes.why}>{whyLostWords(whyLost, rules)}</Text>
}

function wordsOf({ tender, locale }: LeverageView) {
  return { currency: tender.currency, locale }
}
