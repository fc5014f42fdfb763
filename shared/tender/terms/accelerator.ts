// Which accelerator type an offer gives.
import { idField } from '../field.ts'
import { capacityKinds, defineTerm, wordList } from '../term.ts'

export const accelerator = defineTerm({
  label: 'Accelerator',
  unit: 'id',
  group: 'capacity',
  kinds: capacityKinds,
  schema: idField,
  help: 'the accelerator type as listed in the tender',
  sentence: (value) => `Accelerator type: ${value}.`,
  words: wordList(`
    accelerator type, accelerator model, accelerator name, accelerator, gpu type, gpu model, gpu name, gpu sku,
    gpu product, gpu class, gpu generation, type of gpu, gpu, chip type, chip, card, machine type, instance type,
    instance, server type, server model, hardware type, product name, product, sku, model, configuration, config,
    type, description, item description,
    gpu typ, gpu modell, grafikkarte, beschleuniger, typ, modell, produkt, bezeichnung, produktbezeichnung,
    artikelbezeichnung, konfiguration, modele de gpu, type de gpu, modele, accelerateur, carte, carte gpu, produit,
    designation, modelo de gpu, tipo de gpu, modelo, acelerador, producto, modello di gpu, modello, acceleratore,
    prodotto, scheda, type gpu, versneller, omschrijving
  `),
  asks: [],
})
