// Where the capacity stands.
import { idField } from '../field.ts'
import { defineTerm, offerKinds } from '../term.ts'

export const site = defineTerm({
  label: 'Site',
  unit: 'id',
  group: 'capacity',
  kinds: offerKinds,
  schema: idField,
  help: 'the site as listed in the tender',
  sentence: (value) => `Delivered at ${value}.`,
  words: ['site', 'data centre', 'data center', 'datacenter', 'facility', 'campus', 'location', 'availability zone'],
  asks: [],
})
