// Words that vendors' cells use for the choices of a tender: `reserved` is a lease, `inkl.` includes power.

import { priceUnitOf } from './convert-unit.ts'
import { readUnit, unitTokens } from './read-unit.ts'
import { wordTokens } from './vocabulary.ts'

const kinds: Readonly<Record<string, string>> = {
  lease:
    'lease|leased|leasing|reserved|reservation|committed|commitment|reserved capacity|reserved instance|committed use|cud|contract|dedicated|rental|rent|term|private cloud|gpu cloud|miete|reserviert|location|reserve|engage|reservado|alquiler|riservato|gereserveerd|savings plan',
  'on-demand':
    'on demand|ondemand|pay as you go|payg|pay per use|spot|hourly|flex|bei bedarf|auf abruf|nach verbrauch|a la demande|bajo demanda|a consumo|op aanvraag',
  colocation:
    'colocation|colo|co location|housing|data centre space|hosting space|hebergement|colocacion|colocazione|powered shell space',
  hardware:
    'hardware|purchase|sale|capex|buy|outright purchase|kauf|hardwarekauf|achat|materiel|compra|acquisto|koop|bare hardware',
  build:
    'build|build to suit|turnkey|new build|construction|own build|neubau|schlusselfertig|construction neuve|cle en main|llave en mano',
}

const powerModes: Readonly<Record<string, string>> = {
  included:
    'included|incl|inclusive|all in|bundled|in price|yes|inkl|inklusive|enthalten|im preis enthalten|inbegriffen|compris|incluse|inclus|incluido|incluida|incluso|inbegrepen|power included|strom inklusive|strom inkl',
  'pass-through':
    'pass through|passthrough|metered|at cost|excluded|excl|not included|by meter|actuals|cost plus|exkl|exklusive|nicht enthalten|nach verbrauch|durchgereicht|nach aufwand|weiterverrechnung|refacture|non compris|au reel|en sus|refacturee|no incluido|a consumo|niet inbegrepen|power pass through',
}

const yesNo: Readonly<Record<string, string>> = {
  yes: 'yes|y|true|ja|j|oui|si|x|wahr|vrai|verdadero|vero|waar|inkl|included|✓|✔|1',
  no: 'no|n|false|nein|non|nee|falsch|faux|falso|onwaar|not included|0',
}

/** By target; choices not here are matched by their own spelling. */
const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kind: kinds,
  'power.mode': powerModes,
  'yes-no': yesNo,
  'quote.packageLogic': {
    any: 'any|individually|separately|separable|einzeln|separement|individualmente',
    'all-or-nothing':
      'all or nothing|only together|bundle|package only|indivisible|nur zusammen|nur im paket|alles oder nichts|tout ou rien|indissociable|todo o nada|tutto o niente',
    'at-most-one':
      'at most one|either or|alternatives|one only|mutually exclusive|hochstens eines|alternativ|entweder oder|au choix|uno solo',
  },
  'price.tierMode': {
    'all-units': 'all units|retroactive|whole volume|ab menge fur alle|gesamtmenge|toutes les unites',
    incremental: 'incremental|marginal|graduated|by band|progressive|stufenweise|par tranche|tramos',
  },
  'quote.spendCommitment.per': {
    month: 'month|monthly|per month|a month|monatlich|pro monat|mensuel|par mois|mensual',
    year: 'year|annual|annually|yearly|per year|a year|p a|jahrlich|pro jahr|annuel|par an|anual',
    term: 'term|total|whole term|over the term|gesamt|gesamtlaufzeit|laufzeit|total sur la duree|total',
  },
}

function plain(text: string): string {
  return wordTokens(text).join(' ')
}

/** The choice a text means; undefined when it is no known word for one. Never the nearest. */
export function readChoiceWord(text: string, to: string, choices: readonly string[]): string | undefined {
  const word = plain(text)
  const own = choices.find((choice) => plain(choice) === word || choice === text.trim())
  if (own !== undefined) return own
  if (to === 'price.unit') {
    const meant = priceUnitOf(readUnit(text, unitTokens(text)).unit)
    return meant !== undefined && choices.includes(meant) ? meant : undefined
  }
  const found = Object.entries(tables[to] ?? {}).filter(([, words]) => words.split('|').includes(word))
  return found.length === 1 ? found[0]?.[0] : undefined
}

/** `yes`, `ja`, `✓` is true; undefined for anything else than a plain yes or no. */
export function readYesNoWord(text: string): boolean | undefined {
  const word = /^[✓✔x]$/i.test(text.trim()) ? 'yes' : readChoiceWord(text, 'yes-no', ['yes', 'no'])
  return word === undefined ? undefined : word === 'yes'
}
