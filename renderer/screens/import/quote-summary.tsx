// The quote found in a file: whose it is, what it offers, and what changed since the vendor's last round.
import { Stack, Table, Text } from '@mantine/core'
import type { QuoteDraft } from '../../../shared/quote/import-preview.ts'
import type { Layout } from '../../../shared/quote/layout/layout.ts'
import { TERMS, type TermKey } from '../../../shared/tender/offer.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { Tag } from '../../components/tag.tsx'
import { addedNames } from '../../view/layout-words.ts'
import { showDate } from '../../view/moment.ts'
import { namesOf } from '../../view/names.ts'

interface QuoteSummaryProps {
  readonly tender: Tender
  readonly draft: QuoteDraft
  readonly locale: string
  /** Of a file in a vendor's own layout: it may add vendors that the tender does not have yet. */
  readonly layout?: Layout | undefined
}

export function QuoteSummary({ tender, draft, locale, layout }: QuoteSummaryProps) {
  const { quote, replacesRound, changes } = draft
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
      {replacesRound !== null && (
        <Text c="var(--quiet)">
          It follows round {replacesRound}, which is kept.{' '}
          {changes.length === 0 ? 'Nothing changed.' : `${changes.length} changes:`}
        </Text>
      )}
      {changes.length > 0 && (
        <Table aria-label="Changes since the last round">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Offer</Table.Th>
              <Table.Th>Term</Table.Th>
              <Table.Th>Was</Table.Th>
              <Table.Th>Is</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {changes.map((change) => (
              <Table.Tr key={`${change.offer} ${change.term}`}>
                <Table.Td>{change.offer}</Table.Td>
                <Table.Td>{termLabel(change.term)}</Table.Td>
                <Table.Td>{change.was}</Table.Td>
                <Table.Td>{change.is}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  )
}

function termLabel(term: TermKey | 'offer' | 'quote'): string {
  if (term === 'offer') return 'Offer'
  if (term === 'quote') return 'Quote'
  return TERMS[term].label
}
