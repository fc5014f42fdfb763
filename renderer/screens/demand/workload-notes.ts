// The workload and accelerator forms: labels, units, help, what may be chosen.
import type { Tender } from '../../../shared/tender/tender.ts'
import type { FieldNotes } from '../../components/form/field-note.ts'
import { choicesOf } from '../../view/names.ts'

export function workloadNotes(tender: Tender): FieldNotes {
  const families = choicesOf(tender, 'family')
  const accelerators = choicesOf(tender, 'accelerator')
  return {
    name: { label: 'Name' },
    id: { label: 'Short id', help: 'Stands in files and bid sheets; no spaces at the ends.' },
    kind: {
      label: 'Kind',
      word: 'workload',
      words: { training: 'Training', inference: 'Inference', '': 'not said' },
    },
    regions: {
      label: 'Regions it may run in',
      choices: choicesOf(tender, 'region'),
      free: true,
      words: { '': 'any' },
    },
    families: { label: 'Accelerator families it may use', choices: families, words: { '': 'any' } },
    criticalShare: {
      label: 'Critical share',
      word: 'critical share',
      unit: 'share',
    },
    valueOfLostCompute: {
      label: 'Cost of a missing H100e-hour',
      word: 'value of lost compute',
      unit: 'money',
    },
    minCluster: {
      label: 'Smallest cluster',
      word: 'cluster',
      unit: 'H100e',
      help: 'A place serves it only with at least this much.',
    },
    maxClusters: { label: 'Most clusters', help: 'How many places may serve it over the horizon.' },
    movingCost: { label: 'Cost of moving one H100e', unit: 'money', help: 'From one vendor to another.' },
    capacityFactor: {
      label: 'Capacity factor, H100e per accelerator',
      word: 'capacity factor',
      choices: accelerators.map(({ value }) => ({ value, label: value })),
      words: { '': 'Add accelerators first.' },
    },
    adoptionCost: {
      label: 'Cost of adopting a family',
      help: 'Paid once in the first month if the family is used at all.',
      unit: 'money',
      choices: families,
      words: { '': 'Add accelerators first.' },
    },
  }
}

export function acceleratorNotes(tender: Tender): FieldNotes {
  return {
    id: { label: 'Type', help: 'As vendors will write it, e.g. H100.' },
    name: { label: 'Full name' },
    family: {
      label: 'Family',
      choices: choicesOf(tender, 'family'),
      free: true,
      help: 'Software moves freely within one.',
    },
    kwPerUnit: { label: 'IT load each', word: 'MW of IT load', unit: 'kW', help: 'Its share of the host included.' },
  }
}
