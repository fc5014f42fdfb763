// How long a committed offer runs.
import { monthsField } from '../field.ts'
import { defineTerm, leaseLike, wordList } from '../term.ts'

export const termMonths = defineTerm({
  label: 'Term',
  unit: 'months',
  group: 'time',
  kinds: leaseLike,
  schema: monthsField.min(1),
  help: 'months of service from the start; required for committed capacity',
  sentence: (value) => `Runs ${value} months.`,
  words: wordList(`
    commitment term, commitment period, commitment length, commitment duration, commit term, commit period,
    contract term, contract length, contract duration, contract period, reservation term, reservation period,
    lease term, lease length, minimum term, initial term, term length, term months, term years, length of term,
    lock in period, lock in, duration, commitment, term, months, years,
    mindestvertragslaufzeit, mindestlaufzeit, vertragslaufzeit, vertragsdauer, vertragsbindung, laufzeit, bindung,
    monate, jahre, duree du contrat, duree d engagement, duree contractuelle, duree minimale, duree, engagement,
    mois, annees, duracion del contrato, duracion, plazo del contrato, plazo minimo, plazo, permanencia, meses,
    durata del contratto, durata contratto, durata minima, durata, mesi, contractlooptijd, contractduur, looptijd,
    maanden
  `),
  asks: [
    {
      label: 'a term six months shorter',
      change: (value) => (value === undefined || value <= 6 ? undefined : value - 6),
    },
  ],
})
