// Largest award the vendor can serve.
import { formatQuantity } from '../../money/format.ts'
import { countField } from '../field.ts'
import { defineTerm, offerKinds, quantityUnit, wordList } from '../term.ts'

export const maxQuantity = defineTerm({
  label: 'Maximum quantity',
  unit: 'quantity',
  group: 'capacity',
  kinds: offerKinds,
  schema: countField.min(1),
  help: 'largest award the vendor can serve',
  sentence: (value, context) => `At most ${formatQuantity(value, quantityUnit(context.kind), context.locale)}.`,
  words: wordList(`
    maximum quantity, max quantity, available quantity, quantity available, quantity offered, offered quantity,
    total quantity, order quantity, gpu quantity, gpu count, gpu qty, number of gpus, no of gpus, num gpus,
    total gpus, gpus available, available gpus, gpus offered, max gpus, maximum gpus, max qty, available qty,
    qty available, gpus, accelerators, number of nodes, node count, nodes, number of servers, servers,
    units available, number of units, units, available capacity, capacity available, capacity offered, capacity kw,
    max capacity, maximum capacity, contracted capacity, reserved capacity, capacity, critical it load,
    critical load, critical kw, kw critical, critical power, committed kw, contracted kw, reserved kw, available kw,
    max kw, it load, it load kw, it capacity, power capacity, available power, contracted power, reserved power,
    cluster size, quantity, qty, count,
    anzahl gpus, gpu anzahl, anzahl knoten, anzahl server, anzahl, stuckzahl, stueckzahl, verfugbare menge,
    verfugbare kapazitat, lieferbare menge, hochstmenge, maximalmenge, max menge, menge, kapazitat, it leistung,
    anschlussleistung, reservierte leistung, leistung kw, leistung, quantite maximale, quantite disponible, quantite,
    qte, nombre de gpu, nombre de gpus, nombre de noeuds, nombre de serveurs, nombre d unites, nombre,
    capacite disponible, capacite, puissance it, puissance reservee, puissance souscrite, puissance, cantidad maxima,
    cantidad disponible, cantidad, numero de gpu, numero de gpus, numero de nodos, capacidad disponible, capacidad,
    potencia contratada, potencia it, potencia, quantita massima, quantita disponibile, quantita, numero di gpu,
    capacita disponibile, capacita, potenza, aantal gpus, aantal, beschikbaar aantal, beschikbare capaciteit,
    capaciteit, vermogen
  `),
  asks: [],
})
