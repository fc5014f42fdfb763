// The words for things and times in units, in the languages vendors write, each folded.

/** What a price can be for. */
export type Thing = 'accelerator' | 'node' | 'kW' | 'MW' | 'kWh' | 'MWh' | 'GB' | 'TB' | 'piece'
export type Span = 'hour' | 'day' | 'week' | 'month' | 'year' | 'once'
export type Scale = 'thousands' | 'millions'

function table<T extends string>(lists: Readonly<Record<T, string>>): ReadonlyMap<string, T> {
  return new Map(
    (Object.keys(lists) as T[]).flatMap((key) => lists[key].split(' ').map((word) => [word, key] as const)),
  )
}

export const things: ReadonlyMap<string, Thing> = table<Thing>({
  accelerator:
    'gpu gpus accelerator accelerators accel xpu xpus tpu tpus chip chips card cards karte karten gpukarte beschleuniger accelerateur accelerateurs acelerador aceleradores acceleratore acceleratori versneller versnellers carte cartes',
  node: 'node nodes server servers serveur serveurs servidor servidores knoten noeud noeuds nodo nodos nodi host hosts instance instances vm vms system systems systeme knooppunt rechenknoten',
  kW: 'kw kilowatt kilowatts',
  MW: 'mw megawatt megawatts',
  kWh: 'kwh kilowattstunde kilowattstunden kilowattheure',
  MWh: 'mwh megawattstunde megawattstunden megawattheure',
  GB: 'gb gib gigabyte gigabytes',
  TB: 'tb tib terabyte terabytes',
  piece: 'unit units each ea pc pcs piece pieces stk stck stuck stueck unidad unidades unite unites unita stuks',
})

export const spans: ReadonlyMap<string, Span> = table<Span>({
  hour: 'h hr hrs hour hours std stunde stunden heure heures hora horas ora ore uur uren',
  day: 'day days tag tage tagen jour jours dia dias giorno giorni dag dagen',
  week: 'week weeks wk wks woche wochen semaine semaines semana semanas settimana settimane weken',
  month: 'mo mos mon mth mths month months monat monate monaten mois mes meses mese mesi maand maanden',
  year: 'yr yrs year years annum jahr jahre jahren an ans annee annees ano anos anno anni jaar jaren',
  once: 'once einmalig einmal',
})

/** Times as adjectives: they stay words of a header, and say the time of a unit that names none. */
export const adjectives: ReadonlyMap<string, Span> = table<Span>({
  hour: 'hourly stundlich stundenpreis stundensatz horaire orario uurprijs uurtarief',
  day: 'daily taglich tagespreis',
  week: 'weekly',
  month:
    'monthly monatlich monatspreis monatsmiete monatsgebuhr maandprijs monatliche monatlicher mensuel mensuelle mensual mensile maandelijks mrc mrr',
  year: 'yearly annual annually jahrlich jahrliche jahrlicher jahrespreis jahresmiete annuel annuelle anual annuale jaarlijks',
  once: 'nrc nre onetime',
})

/** Words between a price and what it is for. */
export const perWords: ReadonlySet<string> = new Set(
  '/ per pro je par por pr al alla all a jede jeden chaque cada'.split(' '),
)

/** Words between two parts of a unit. */
export const joiners: ReadonlySet<string> = new Set('- / · * x . and und et y e per pro je par por and of'.split(' '))

export const scales: ReadonlyMap<string, Scale> = table<Scale>({
  thousands: 'thousand thousands tausend milliers miles migliaia tsd k duizend',
  millions: 'million millions millionen mio mln millones milioni miljoen',
})
