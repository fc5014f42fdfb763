// The vendor and site forms: labels, units, help, what may be chosen.
import type { Tender } from '../../../shared/tender/tender.ts'
import type { FieldNotes } from '../../components/form/field-note.ts'
import { choicesOf } from '../../view/names.ts'

export function vendorNotes(tender: Tender): FieldNotes {
  return {
    id: { label: 'Short id', help: 'Stands in files and bid sheets.' },
    name: { label: 'Name' },
    status: {
      label: 'Status',
      words: {
        invited: 'Invited',
        qualified: 'Qualified',
        disqualified: 'Disqualified: takes no part',
        '': 'not said',
      },
    },
    reason: { label: 'Reason for the status' },
    class: {
      label: 'Class',
      choices: choicesOf(tender, 'class'),
      free: true,
      help: 'Rules can name a class, e.g. neocloud.',
    },
    group: {
      label: 'Group',
      choices: choicesOf(tender, 'group'),
      free: true,
      help: 'Parent or landlord shared with others.',
    },
    maxQuantity: { label: 'Most we may take', help: 'Units over all its offers.' },
    creditRating: { label: 'Credit rating' },
    defaultProbability: { label: 'Default probability', unit: 'rate' },
    ndaOn: { label: 'NDA signed on', unit: 'date' },
    incumbent: { label: 'Incumbent: we buy from it today' },
    contact: { label: 'Contact', unit: 'paragraph', wide: true },
    rebates: {
      label: 'Rebates on yearly minimum payments',
      help: 'The highest step reached applies to all of the year’s minimum payments.',
      inside: { from: { label: 'From', unit: 'money' }, share: { label: 'Share paid back', unit: 'share' } },
    },
  }
}

export function siteNotes(tender: Tender): FieldNotes {
  return {
    id: { label: 'Short id' },
    name: { label: 'Name' },
    vendor: { label: 'Whose site', choices: choicesOf(tender, 'vendor'), words: { '': 'our own' } },
    region: { label: 'Region', choices: choicesOf(tender, 'region'), free: true },
    pue: { label: 'PUE', word: 'PUE' },
    powerCapKw: { label: 'Most IT load', unit: 'kW' },
    tariff: { label: 'Power tariff', unit: { suffix: `${tender.currency} per kWh` } },
    tariffEscalator: { label: 'Tariff rises', unit: 'rate' },
    failureGroups: {
      label: 'Failure groups',
      word: 'failure group',
      choices: choicesOf(tender, 'failure-group'),
      free: true,
      wide: true,
      help: 'Sites with a group in common fail together: grid, landlord, building.',
    },
  }
}
