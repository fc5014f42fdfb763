// First month in which service may start, counted from the tender start.
import { monthOf, nameMonth } from '../../time/month.ts'
import { monthsField } from '../field.ts'
import { committedKinds, defineTerm, wordList } from '../term.ts'

export const startEarliest = defineTerm({
  label: 'Earliest start',
  unit: 'month',
  group: 'time',
  kinds: committedKinds,
  schema: monthsField,
  standard: 0,
  help: 'first month in which service may start, counted from the tender start',
  sentence: (value, context) => `Starts ${nameMonth(monthOf(context.start, value))} at the earliest.`,
  words: wordList(`
    earliest start date, earliest start, start earliest, earliest availability, earliest delivery, availability date,
    available from, available as of, available date, date available, ready for service date, ready for service,
    service start date, service start, service commencement, commencement date, in service date, go live date,
    go live, rfs date, rfs, ready date, start date, start month, start, delivery date, delivery month, delivery, eta,
    available, avail,
    fruhester start, fruhester beginn, fruhestens ab, verfugbar ab, lieferbar ab, verfugbarkeit ab,
    bereitstellung ab, bereitstellungstermin, inbetriebnahme, vertragsbeginn, startdatum, liefertermin, lieferdatum,
    beginn, disponible a partir de, disponible a partir du, disponible des, date de disponibilite,
    date de mise en service, mise en service, date de debut, date de demarrage, date de livraison, debut, livraison,
    disponible desde, disponibilidad desde, fecha de disponibilidad, fecha de inicio, fecha de entrega,
    puesta en servicio, inicio, disponibile da, disponibile dal, data di inizio, data di consegna, inizio,
    beschikbaar vanaf, leverdatum, ingangsdatum
  `),
  asks: [
    { label: 'one month earlier', change: (value) => (value === undefined || value === 0 ? undefined : value - 1) },
  ],
})
