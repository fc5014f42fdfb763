// What a layout is called, whose files have it, and whether it was recognised: what moved since it was saved.
import { Autocomplete, Button, Select, Text, TextInput } from '@mantine/core'
import { IconBookmark } from '@tabler/icons-react'
import { useState } from 'react'
import type { Layout } from '../../../shared/quote/layout/layout.ts'
import type { LayoutProposal } from '../../../shared/quote/layout/proposal.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { useImports } from '../../stores/imports.ts'
import { useLayouts } from '../../stores/layouts.ts'
import { addVendor, currencyChoices, vendorChoices } from '../../view/layout-choices.ts'
import classes from './layout-panel.module.css'

interface LayoutHeadProps {
  readonly tender: Tender
  readonly source: string
  readonly layout: Layout
}

export function LayoutHead({ tender, source, layout }: LayoutHeadProps) {
  const { editLayout } = useImports.getState()
  return (
    <div>
      <TextInput
        key={layout.name}
        label="Name of the layout"
        defaultValue={layout.name}
        maxLength={200}
        mb={8}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
        onBlur={(event) => {
          const name = event.currentTarget.value.trim()
          if (name !== '' && name !== layout.name) void editLayout(source, [{ path: 'name', value: name }])
        }}
      />
      <div className={classes.whose}>
        <VendorOfFile tender={tender} source={source} layout={layout} />
        <Currency tender={tender} source={source} value={layout.currency} path="currency" label="Currency" />
      </div>
    </div>
  )
}

export function Recognised({
  source,
  proposal: { layout, moved },
}: {
  readonly source: string
  readonly proposal: LayoutProposal
}) {
  const forget = async () => {
    const { load, remove } = useLayouts.getState()
    await load()
    const { saved } = useLayouts.getState()
    const same = saved.find((one) => JSON.stringify(one.layout) === JSON.stringify(layout))
    const found = same ?? saved.find((one) => one.layout.name === layout.name)
    if (found !== undefined && (await remove(found))) await useImports.getState().giveLayout(source, null)
  }
  return (
    <div className={classes.part}>
      <div className={classes.recognised} role="status">
        <div className={classes.recognisedHead}>
          <Text fw={500}>
            <IconBookmark size={14} stroke={1.8} aria-hidden style={{ verticalAlign: -2 }} /> Recognised as “
            {layout.name}”
          </Text>
          <Button variant="subtle" size="compact-xs" onClick={() => void forget()}>
            Forget
          </Button>
        </div>
        {moved.length === 0 ? (
          <Text c="var(--quiet)">Everything is where it was.</Text>
        ) : (
          <ul className={classes.moved} aria-label="What moved">
            {moved.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}

const adding = '+ '

function VendorOfFile({
  tender,
  source,
  layout,
}: {
  readonly tender: Tender
  readonly source: string
  readonly layout: Layout
}) {
  const [search, setSearch] = useState('')
  const { editLayout } = useImports.getState()
  const choices = vendorChoices(tender, layout)
  const typed = search.trim()
  const isNew = typed !== '' && !choices.some(({ label }) => label.toLowerCase().startsWith(typed.toLowerCase()))
  return (
    <Select
      label="Vendor"
      placeholder="As the sheets say"
      searchable
      clearable
      allowDeselect={false}
      nothingFoundMessage="No such vendor"
      value={layout.vendor ?? null}
      data={[...choices, ...(isNew ? [{ value: `${adding}${typed}`, label: `Add ${typed} to the tender` }] : [])]}
      onSearchChange={setSearch}
      onChange={(value) => {
        if (value?.startsWith(adding) === true)
          void editLayout(source, addVendor(tender, layout, value.slice(adding.length)))
        else void editLayout(source, [{ path: 'vendor', ...(value === null ? {} : { value }) }])
      }}
    />
  )
}

interface CurrencyProps {
  readonly tender: Tender
  readonly source: string
  readonly value: string | undefined
  readonly path: string
  readonly label: string
}

export function Currency({ tender, source, value, path, label }: CurrencyProps) {
  const [text, setText] = useState(value ?? '')
  const set = (next: string) => {
    const code = next.trim().toUpperCase()
    if (code === (value ?? '')) return
    if (code === '') void useImports.getState().editLayout(source, [{ path }])
    else if (/^[A-Z]{3}$/.test(code)) void useImports.getState().editLayout(source, [{ path, value: code }])
  }
  return (
    <Autocomplete
      size="xs"
      label={label}
      placeholder="None said"
      maxLength={3}
      value={text}
      data={currencyChoices(tender, value)}
      onChange={setText}
      onOptionSubmit={set}
      onBlur={() => set(text)}
    />
  )
}
