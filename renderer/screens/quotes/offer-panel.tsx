// One offer, term by term: what is agreed in words, where it came from, and the way to change it.
import { ActionIcon, Button, Switch, Text, TextInput, Tooltip } from '@mantine/core'
import { IconFileSpreadsheet, IconPencil, IconPencilCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { TenderView } from '../../../shared/contract/views.ts'
import { TERMS, type TermKey, termsOf } from '../../../shared/tender/offer.ts'
import type { Term, TermContext } from '../../../shared/tender/term.ts'
import { Panel } from '../../components/screen-frame.tsx'
import { Tag } from '../../components/tag.tsx'
import { useProvenance } from '../../stores/provenance.ts'
import { useTender } from '../../stores/tender.ts'
import { showDate } from '../../view/moment.ts'
import { marksInside, type OfferRow } from '../../view/offer-rows.ts'
import classes from './offer-panel.module.css'

const groupNames = {
  capacity: 'Capacity',
  time: 'Time',
  price: 'Price',
  payment: 'Payment',
  power: 'Power',
  ownership: 'Ownership',
  rights: 'Rights',
  service: 'Service',
  text: 'Notes',
} as const

interface OfferPanelProps {
  readonly view: TenderView
  readonly row: OfferRow
  readonly locale: string
  readonly onEdit: (term: TermKey) => void
}

export function OfferPanel({ view, row, locale, onEdit }: OfferPanelProps) {
  const [all, setAll] = useState(false)
  const context: TermContext = {
    currency: row.quote.currency,
    kind: row.offer.kind,
    start: view.tender.start,
    locale,
  }
  const keys = termsOf(row.offer.kind).filter((key) => all || shown(row, key))
  const groups = [...new Set(keys.map((key) => TERMS[key].group))]
  return (
    <Panel
      grow
      title={`${row.offer.id}, ${row.vendorName}`}
      aside={
        <Switch
          label="All terms"
          checked={all}
          onChange={(event) => setAll(event.currentTarget.checked)}
          labelPosition="left"
        />
      }
    >
      <QuoteFacts row={row} locale={locale} />
      {groups.map((group) => (
        <section key={group} className={classes.group} aria-label={groupNames[group]}>
          <h3 className={classes.name}>{groupNames[group]}</h3>
          {keys
            .filter((key) => TERMS[key].group === group)
            .map((key) => (
              <TermRow key={key} view={view} row={row} term={key} context={context} onEdit={() => onEdit(key)} />
            ))}
        </section>
      ))}
    </Panel>
  )
}

/** Terms the offer states, and those whose standard matters to its price. */
function shown(row: OfferRow, key: TermKey): boolean {
  return row.offer[key] !== undefined || key === 'takeOrPay' || key === 'paymentDays' || key === 'upfrontShare'
}

function QuoteFacts({ row, locale }: { readonly row: OfferRow; readonly locale: string }) {
  const { quote } = row
  const [reason, setReason] = useState('')
  const expired = row.reason.startsWith('valid until')
  return (
    <div className={classes.facts}>
      {quote.surrogate !== undefined && <Tag tone="warn">surrogate</Tag>}
      {quote.alternativeTo !== undefined && <Tag tone="accent">alternative</Tag>}
      {row.active ? <Tag tone="good">takes part</Tag> : <Tag tone="warn">{row.reason}</Tag>}
      <Text span c="var(--quiet)">
        Round {row.round}, {quote.currency}
        {quote.receivedOn === undefined ? '' : `, received ${showDate(quote.receivedOn, locale)}`}
        {quote.validUntil === undefined ? '' : `, valid until ${showDate(quote.validUntil, locale)}`}
        {quote.packageLogic === undefined || quote.packageLogic === 'any' ? '' : `, ${quote.packageLogic}`}
        {quote.surrogate === undefined ? '' : `; put down for the vendor: ${quote.surrogate}`}
        {quote.useExpired === undefined ? '' : `; used although expired: ${quote.useExpired}`}
      </Text>
      {expired && (
        <form
          className={classes.expired}
          onSubmit={(event) => {
            event.preventDefault()
            const why = reason.trim()
            if (why !== '')
              void useTender
                .getState()
                .edit(`Expired quote ${quote.id} used: ${why}`, [{ path: `${row.quotePath}.useExpired`, value: why }])
          }}
        >
          <TextInput
            style={{ flex: 1 }}
            aria-label="Reason to use the expired quote"
            placeholder="Reason to use it all the same"
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={reason.trim() === ''}>
            Use it
          </Button>
        </form>
      )}
    </div>
  )
}

interface TermRowProps {
  readonly view: TenderView
  readonly row: OfferRow
  readonly term: TermKey
  readonly context: TermContext
  readonly onEdit: () => void
}

function TermRow({ view, row, term, context, onEdit }: TermRowProps) {
  const { label, help } = TERMS[term]
  const marks = marksInside(view, `${row.path}.${term}`)
  const overridden = marks.some((mark) => mark.kind === 'override')
  const stated = row.offer[term] !== undefined
  const show = () =>
    void useProvenance.getState().show(
      `${label} of ${row.offer.id}`,
      marks.map((mark) => mark.path),
    )
  return (
    <div className={classes.term}>
      <Tooltip label={help} position="left">
        <span className={classes.label}>{label}</span>
      </Tooltip>
      <p className={stated ? classes.value : classes.standard}>{sentenceOf(row, term, context)}</p>
      <span className={classes.tools}>
        {marks.length > 0 && (
          <Tooltip label={overridden ? 'Changed by hand: see the source' : 'See the cell it came from'}>
            <ActionIcon size="sm" aria-label={`Source of ${label}`} onClick={show}>
              {overridden ? (
                <IconPencilCheck size={15} stroke={1.7} color="var(--warn)" />
              ) : (
                <IconFileSpreadsheet size={15} stroke={1.6} />
              )}
            </ActionIcon>
          </Tooltip>
        )}
        <Tooltip label="Change it by hand, with a reason">
          <ActionIcon size="sm" aria-label={`Change ${label}`} className={classes.edit ?? ''} onClick={onEdit}>
            <IconPencil size={15} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </span>
    </div>
  )
}

function sentenceOf<K extends TermKey>(row: OfferRow, key: K, context: TermContext): string {
  // The table's type pairs each key with its own value; indexing by a variable key loses that pairing.
  const term = TERMS[key] as unknown as Term<unknown>
  const value = row.offer[key]
  if (value !== undefined) return term.sentence(value, context)
  if (term.standard !== undefined) return `Not stated, so: ${term.sentence(term.standard, context)}`
  return 'Not agreed.'
}
