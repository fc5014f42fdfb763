// What an offer is: leased, on demand, colocation, bought or built.
import { z } from 'zod'
import { defineTerm, offerKinds, wordList } from '../term.ts'

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
  words: wordList(`
    kind of offer, offer kind, offer type, type of offer, commercial model, pricing model, purchase option,
    purchase model, billing model, contract type, deal type, service type, commitment type, usage type,
    reservation type, procurement model, type,
    angebotsart, leistungsart, art der leistung, nature de l offre, vertragsart, preismodell, bezugsart, beschaffungsart, type d offre, modele commercial,
    type de contrat, mode d achat, tipo de oferta, modelo comercial, tipo de contrato, tipo di offerta,
    modello commerciale, tipo di contratto, soort aanbod, contractvorm
  `),
  asks: [],
})
