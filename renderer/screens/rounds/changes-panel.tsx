// What changed between two rounds of a vendor: offer by offer, term by term, with its worth; every number opens its steps.
import { Loader, NumberInput, Select, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { TenderView } from '../../../shared/contract/views.ts'
import type { RoundChanges } from '../../../shared/rounds/round-changes.ts'
import type { VendorLine } from '../../../shared/rounds/timeline.ts'
import { Panel } from '../../components/screen-frame.tsx'
import { WordHint } from '../../components/word.tsx'
import { useRounds } from '../../stores/rounds.ts'
import { worthTone, worthWords } from '../../view/round-words.ts'
import classes from './changes-panel.module.css'
import { OfferChanges } from './offer-changes.tsx'

interface ChangesPanelProps {
  readonly view: TenderView
  readonly line: VendorLine
  readonly locale: string
}

export function ChangesPanel({ view, line, locale }: ChangesPanelProps) {
  const rounds = [...new Set(line.quotes.map((quote) => quote.round))]
  const [to, setTo] = useState(rounds.at(-1) ?? 1)
  const [from, setFrom] = useState(rounds.at(-2) ?? 1)
  const [quantity, setQuantity] = useState<number | null>(null)
  const { changes, loading } = useRounds()
  const { file, revision } = view
  const comparable = rounds.length > 1 && from !== to
  useEffect(() => {
    // A new revision may change every figure.
    if (revision < 0 || !comparable) {
      useRounds.getState().clear()
      return
    }
    const choice = { vendor: line.vendor, from, to, ...(quantity === null ? {} : { quantity }) }
    void useRounds.getState().load(file, choice)
  }, [file, revision, line.vendor, from, to, quantity, comparable])
  const choices = rounds.map((round) => ({ value: String(round), label: `Round ${round}` }))
  const pick = (set: (round: number) => void) => (value: string | null) => value !== null && set(Number(value))
  return (
    <Panel
      grow
      title={`Changes of ${line.name}`}
      aside={
        rounds.length > 1 && (
          <div className={classes.controls}>
            {loading && <Loader size="xs" aria-label="Pricing both rounds" />}
            <Select aria-label="From round" w={104} data={choices} value={String(from)} onChange={pick(setFrom)} />
            <span>to</span>
            <Select aria-label="To round" w={104} data={choices} value={String(to)} onChange={pick(setTo)} />
            <NumberInput
              aria-label="Units priced"
              placeholder="units: peak demand"
              w={150}
              min={1}
              step={64}
              allowDecimal={false}
              value={quantity ?? ''}
              onChange={(value) => setQuantity(typeof value === 'number' && value > 0 ? value : null)}
            />
          </div>
        )
      }
    >
      {rounds.length < 2 && (
        <Text c="var(--quiet)">
          {line.name} has quoted once. When its next file is imported, what it changes stands here with what it is
          worth.
        </Text>
      )}
      {rounds.length > 1 && !comparable && <Text c="var(--quiet)">Choose two different rounds.</Text>}
      {comparable && changes !== null && changes.vendor === line.vendor && (
        <Changes changes={changes} quantity={quantity} locale={locale} />
      )}
    </Panel>
  )
}

interface ChangesProps {
  readonly changes: RoundChanges
  readonly quantity: number | null
  readonly locale: string
}

function Changes({ changes, quantity, locale }: ChangesProps) {
  const { currency, worth } = changes
  const changed = changes.offers.filter((offer) => offer.kind !== 'unchanged')
  const same = changes.offers.filter((offer) => offer.kind === 'unchanged')
  return (
    <>
      <Text mb={4}>
        <WordHint word="worth of a change">Worth of all changes</WordHint>:{' '}
        <strong className={classes[worthTone(worth)]}>{worthWords(worth, currency, locale)}</strong> in present value,{' '}
        {changes.priced === 1 ? '1 offer' : `${changes.priced} offers`} in both rounds
        {changes.unpriced === 0 ? '' : `, ${changes.unpriced} of them without a price`}.
      </Text>
      {changes.quote.map((line) => (
        <Text key={line.was + line.is}>
          {line.was} → {line.is}
        </Text>
      ))}
      {changed.map((offer) => (
        <OfferChanges key={offer.offer} changes={changes} offer={offer} quantity={quantity} locale={locale} />
      ))}
      {changed.length === 0 && changes.quote.length === 0 && <Text>Nothing changed.</Text>}
      {same.length > 0 && (
        <Text c="var(--quiet)" mt="sm">
          Unchanged: {same.map((offer) => offer.offer).join(', ')}.
        </Text>
      )}
    </>
  )
}
