// Where the capacity stands.
import { idField } from '../field.ts'
import { defineTerm, offerKinds, wordList } from '../term.ts'

export const site = defineTerm({
  label: 'Site',
  unit: 'id',
  group: 'capacity',
  kinds: offerKinds,
  schema: idField,
  help: 'the site as listed in the tender',
  sentence: (value) => `Delivered at ${value}.`,
  words: wordList(`
    data centre location, data center location, datacenter location, data centre, data center, datacenter,
    datacentre, facility name, facility, campus, site name, site, location, availability zone, dc, delivery location,
    place of delivery, delivery site, colo site, hall, building,
    standort, rechenzentrum, rechenzentrumsstandort, rz, rz standort, lieferort, centre de donnees, emplacement,
    site de livraison, lieu de livraison, localisation, centro de datos, ubicacion, sede, lugar de entrega, sito,
    centro dati, luogo di consegna, locatie, rekencentrum, afleverlocatie
  `),
  asks: [],
})
