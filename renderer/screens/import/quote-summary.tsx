// The quote found in a file: whose it is, what it offers, and what changed since the vendor's last round.
import { Stack, Table, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { QuoteDraft, TermChange } from '../../../shared/quote/import-preview.ts'
import type { Layout } from '../../../shared/quote/layout/layout.ts'
import { newestRound } from '../../../shared/quote/rounds.ts'
import type { ChangeLine, RoundChanges } from '../../../shared/rounds/round-changes.ts'
import { textOfDraft } from '../../../shared/rounds/vendor-words.ts'
import { TERMS, type TermKey } from '../../../shared/tender/offer.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { FixListMenu } from '../../components/fix-list-menu.tsx'
import { Tag } from '../../components/tag.tsx'
import { Written } from '../../components/written.tsx'
import { useFixLists } from '../../stores/fix-lists.ts'
import { useImports } from '../../stores/imports.ts'
import { changesOfQuote } from '../../stores/rounds.ts'
import { useTender } from '../../stores/tender.ts'
import { addedNames } from '../../view/layout-words.ts'
import { showDate } from '../../view/moment.ts'
import { namesOf } from '../../view/names.ts'
import { worthTone, worthWords } from '../../view/round-words.ts'
import { QuoteArrival } from './quote-arrival.tsx'
import { QuoteDoubts } from './quote-doubts.tsx'

interface QuoteSummaryProps {
  readonly tender: Tender
  readonly draft: QuoteDraft
  readonly locale: string
  /** Of a file in a vendor's own layout: it may add vendors that the tender does not have yet. */
  readonly layout?: Layout | undefined
}

export function QuoteSummary({ tender, draft, locale, layout }: QuoteSummaryProps) {
  const { quote, changes } = draft
  const source = useImports((state) => state.shown)
  const worth = useWorth(draft)
  const offers = quote.offers.length
  const added = layout === undefined ? undefined : addedNames(layout)
  return (
    <Stack gap={4}>
      <Text>
        <strong>{added?.get(quote.vendor) ?? namesOf(tender)(quote.vendor)}</strong>, round {quote.round ?? 1},{' '}
        {quote.currency}: {offers === 1 ? '1 offer' : `${offers} offers`}
        {quote.validUntil === undefined ? '' : `, valid until ${showDate(quote.validUntil, locale)}`}.{' '}
        {draft.ready ? <Tag tone="good">ready</Tag> : <Tag tone="warn">not yet ready</Tag>}
      </Text>
      {source !== null && <QuoteArrival source={source} known={newestRound(tender, quote.vendor) !== undefined} />}
      {source !== null && <QuoteDoubts source={source} doubts={draft.doubts ?? []} />}
      <Text c="var(--quiet)">
        {followed(draft)} {worth === null ? '' : worthOfAll(worth, locale)}
      </Text>
      {changes.length > 0 && (
        <Table aria-label="Changes since the last round" verticalSpacing={4} horizontalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Term</Table.Th>
              <Table.Th>Was, and is now</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {changes.map((change) => (
              <Table.Tr key={`${change.offer} ${change.term}`} style={{ verticalAlign: 'top' }}>
                <Table.Td>
                  {termLabel(change.term)}
                  <Text fz="xs" c="var(--quiet)">
                    {change.offer}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <Text c="var(--quiet)">{change.was}</Text>
                  <Written text={lineOf(worth, change)?.wasText} />
                  {change.is}
                  <Written text={textOfDraft(draft, change)} />
                  <Worth worth={lineOf(worth, change)?.worth ?? null} currency={tender.currency} locale={locale} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {source !== null && (
        <div>
          <FixListMenu onSave={(format) => void useFixLists.getState().saveOfFile(source, quote.vendor, format)} />
        </div>
      )}
    </Stack>
  )
}

/** What the quote's changes are worth, priced by the shell; null until it has answered, and when the quote follows nothing. */
function useWorth(draft: QuoteDraft): RoundChanges | null {
  const file = useTender((state) => state.view?.file)
  const revision = useTender((state) => state.view?.revision)
  const [worth, setWorth] = useState<RoundChanges | null>(null)
  useEffect(() => {
    const asked = { current: true }
    setWorth(null)
    if (file !== undefined && revision !== undefined && draft.changes.length > 0) {
      void changesOfQuote(file, draft.quote).then((changes) => asked.current && setWorth(changes))
    }
    return () => {
      asked.current = false
    }
  }, [file, revision, draft])
  return worth
}

function followed({ quote, replacesRound, changes }: QuoteDraft): string {
  const count =
    changes.length === 0 ? 'Nothing changed.' : changes.length === 1 ? '1 change.' : `${changes.length} changes.`
  if (quote.corrects !== undefined) return `It corrects quote ${quote.corrects}, which stays on record. ${count}`
  if (quote.alternativeTo !== undefined) return `It is an alternative to quote ${quote.alternativeTo}.`
  return replacesRound === null ? '' : `It follows round ${replacesRound}, which is kept. ${count}`
}

function worthOfAll(changes: RoundChanges, locale: string): string {
  return changes.priced === 0 ? '' : `Together worth ${worthWords(changes.worth, changes.currency, locale)} to us.`
}

function lineOf(changes: RoundChanges | null, { offer, term }: TermChange): ChangeLine | undefined {
  const lines = changes?.offers.find((one) => one.offer === offer)?.lines
  return lines?.find((line) => line.term === term)
}

function Worth({ worth, currency, locale }: { worth: number | null; currency: string; locale: string }) {
  if (worth === null) return null
  const tone = worthTone(worth)
  const color = tone === 'none' ? 'var(--quiet)' : `var(--${tone})`
  return (
    <Text fz="xs" c={color}>
      worth {worthWords(worth, currency, locale)}
    </Text>
  )
}

function termLabel(term: TermKey | 'offer' | 'quote'): string {
  if (term === 'offer') return 'Offer'
  if (term === 'quote') return 'Quote'
  return TERMS[term].label
}
