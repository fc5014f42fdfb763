// Ctrl-K: every screen, vendor, offer, case and command by name.
import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { TenderView } from '../../shared/contract/views.ts'
import { SCREENS } from '../screens/screen-table.tsx'
import { screens, useNavigation } from '../stores/navigation.ts'
import { useTender } from '../stores/tender.ts'
import { namesOf } from '../view/names.ts'
import { negotiableVendors } from '../view/negotiable-vendors.ts'

export function Palette() {
  const view = useTender((state) => state.view)
  const actions = useMemo(() => [screenGroup(view), ...(view === null ? [] : tenderGroups(view))], [view])
  return (
    <Spotlight
      actions={actions}
      shortcut={['mod + K']}
      highlightQuery
      scrollable
      maxHeight={420}
      limit={40}
      nothingFound="Nothing of that name"
      searchProps={{
        leftSection: <IconSearch size={17} stroke={1.6} />,
        placeholder: 'Go to a screen, vendor, offer or case; or undo',
        'aria-label': 'Search and commands',
      }}
    />
  )
}

function screenGroup(view: TenderView | null): SpotlightActionGroupData {
  const { go, showShortcuts } = useNavigation.getState()
  return {
    group: 'Go to',
    actions: [
      ...screens
        .filter((screen) => view !== null || !SCREENS[screen].needsTender)
        .map((screen) => {
          const { label, Icon, key } = SCREENS[screen]
          return {
            id: `screen-${screen}`,
            label,
            description: `Ctrl ${key}`,
            leftSection: <Icon size={18} stroke={1.6} />,
            onClick: () => go(screen),
          }
        }),
      { id: 'shortcuts', label: 'Keyboard shortcuts', description: '?', onClick: () => showShortcuts(true) },
    ],
  }
}

function tenderGroups(view: TenderView): readonly SpotlightActionGroupData[] {
  const { go, showProblems, showProperties } = useNavigation.getState()
  const { tender } = view
  const nameOf = namesOf(tender)
  const commands = [
    ...(view.undo === null
      ? []
      : [{ id: 'undo', label: `Undo: ${view.undo}`, onClick: () => void useTender.getState().undo() }]),
    ...(view.redo === null
      ? []
      : [{ id: 'redo', label: `Redo: ${view.redo}`, onClick: () => void useTender.getState().redo() }]),
    { id: 'problems', label: `Problems (${view.problems.length})`, onClick: () => showProblems(true) },
    { id: 'properties', label: 'Tender properties', onClick: () => showProperties(true) },
  ]
  return [
    { group: 'Do', actions: commands },
    {
      group: 'Vendors',
      actions: tender.vendors.map((vendor) => ({
        id: `vendor-${vendor.id}`,
        label: vendor.name ?? vendor.id,
        description: vendor.class ?? '',
        onClick: () => go('vendors', vendor.id),
      })),
    },
    {
      group: 'Negotiate with',
      actions: negotiableVendors(tender).map(({ vendor, name }) => ({
        id: `negotiate-${vendor}`,
        label: name,
        description: 'position, asks, ledger, letter',
        onClick: () => go('negotiation', vendor),
      })),
    },
    {
      group: 'Offers',
      actions: tender.quotes.flatMap((quote, q) =>
        quote.offers.map((offer, o) => ({
          id: `offer-${q}-${o}`,
          label: offer.id,
          description: `${nameOf(quote.vendor)}, round ${quote.round ?? 1}`,
          onClick: () => go('quotes', `quotes[${q}].offers[${o}]`),
        })),
      ),
    },
    {
      group: 'Cases',
      actions: (tender.awardScenarios ?? []).map((scenario) => ({
        id: `case-${scenario.id}`,
        label: scenario.name ?? scenario.id,
        onClick: () => go('award', scenario.id),
      })),
    },
  ]
}
