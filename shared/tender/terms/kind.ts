// What an offer is: leased, on demand, colocation, bought or built.
import { z } from 'zod'
import { defineTerm, offerKinds } from '../term.ts'

const kindSentence = {
  lease: 'Accelerators leased at a site for a term.',
  'on-demand': 'Accelerators by the hour, without commitment.',
  colocation: 'Power and space at a site for a term.',
  hardware: 'Accelerators bought outright.',
  build: 'A site of our own, built.',
} as const

export const kind = defineTerm({
  label: 'Kind of offer',
  unit: 'choice',
  group: 'capacity',
  kinds: offerKinds,
  schema: z.enum(offerKinds),
  help: 'lease, on-demand, colocation, hardware or build',
  sentence: (value) => kindSentence[value],
  words: ['kind of offer', 'offer type', 'commercial model', 'deal type', 'type'],
  asks: [],
})
