// Words of headers for targets that are no terms of an offer: the record's place, vendor and totals, the quote, observed prices.

const lists: Readonly<Record<string, string>> = {
  offer:
    'offer id|offer no|offer ref|offer|option|line no|line item|line|item no|item number|item|no|nr|id|ref|sku|part number|part no|product code|article no|article|pos|position|artikel|artikelnummer|art nr|angebotsposition|posten|reference article|numero|numero de ligne|ligne|poste|articulo|partida|codice|articolo|plan|package|config id|offering',
  vendor:
    'vendor|vendor name|supplier|supplier name|provider|seller|company|bidder|operator|cloud provider|cloud|partner|manufacturer|anbieter|lieferant|bieter|hersteller|firma|fournisseur|prestataire|soumissionnaire|proveedor|empresa|fornitore|leverancier|aanbieder',
  region:
    'region|place|city|country|geo|geography|market|metro|state|zone|ort|stadt|land|lage|pays|ville|lieu|ciudad|pais|lugar|regione|citta|paese|regio|plaats',
  volume:
    'volume|volume tier|volume band|volume range|tier|band|range|quantity band|quantity tier|quantity range|qty band|qty tier|quantity break|qty break|volume break|commit tier|commitment tier|order size|order quantity?|quantity?|qty?|deal size|cluster size|commitment size|price break|from quantity|from qty|menge?|anzahl?|mengenstaffel|staffel|staffelmenge|ab menge|abnahmemenge|bestellmenge|tranche|tranche de volume|palier|palier de volume|quantite?|cantidad?|quantita?|volumen|tramo|tramo de volumen|fascia|fascia di volume|scaglione|volumeschijf|gpus committed|committed gpus',
  perNode:
    'gpus per node|gpu per node|gpus node|accelerators per node|gpus per server|gpu per server|gpus per instance|gpu count per node|cards per server|accelerators per server|chips per node|gpus je knoten|gpus pro knoten|gpus pro server|gpus je server|gpu par noeud|gpus par noeud|gpu par serveur|gpus par serveur|gpus por nodo|gpu por nodo|gpu per nodo|node size',
  price:
    'commitment price|commitment rate|commit price|reserved?|reservation?|reserved instance?|reserved capacity?|cud?|committed use?|committed use discount?|committed?|commit?|savings plan?|on demand price|on demand rate|on demand?|payg?|pay as you go?|reserviert?|a la demande?|bajo demanda?|reserve?',
  note: 'warranty|warranty period|warranty years|garantie|gewahrleistung|garantia|garanzia|pue|pue cap|design pue|pue max|pue guarantee|cooling|cooling type|tier level|uptime tier|redundancy|certifications|certification|compliance|interconnect|network fabric|fabric|infiniband|infini band|nvlink|nic|nics|cpu|cpus|cpu model|vcpu|vcpus|per vcpu|price per vcpu|cpu cores|cores|ram|memory|gpu memory|vram|hbm|memory gb|gpu memory gb|local storage|local nvme|storage included|storage config|os|operating system|tdp|rack density|density|density kw|form factor|support hours|support level|support tier|support model|support contact|contact|contact person|contact name|sales contact|account manager|email|e mail|phone|telephone|tel|fax|address|website|url|ansprechpartner|kontakt|telefon|adresse|anschrift|interlocuteur|contacto|contatto|status|availability status|stock|stock status|in stock|bestand|verfugbarkeitsstatus|disponibilite stock|vat|vat %|mwst|tva|iva|btw|tax|incoterm|incoterms|country of origin|hs code',
  terms:
    'terms|commercial terms|terms and conditions|conditions|other terms|special terms|key terms|contract terms|t c|konditionen|bedingungen|vertragsbedingungen|sonderkonditionen|conditions commerciales|conditions particulieres|condiciones|condiciones comerciales|condizioni|voorwaarden',
  lineTotal:
    'line total|extended price|ext price|extended|extended cost|line amount|amount|total price|total cost|subtotal|sub total|monthly total|total monthly|annual total|total annual|total per month|total per year|total contract value|tcv|acv|contract value|total mrc|total nrc|mrc?|monthly recurring charge?|gesamtpreis|positionssumme|gesamtbetrag|zeilensumme|betrag|summe|prix total|montant|montant total|total ligne|total mensuel|precio total|importe|importe total|prezzo totale|importo|totaalprijs|bedrag|monthly cost|monthly charge|monthly fee|monthly amount|annual cost|yearly cost|total mensual|monatskosten|gesamtkosten|cost per month?|total',
  total:
    'grand total|total amount|overall total|sum total|gesamt|gesamtsumme|endsumme|total general|total ht|total hors taxes|total generale|eindtotaal|total quote value|quote total|total',
  'quote.currency':
    'currency|quote currency|ccy|curr|currency code|wahrung|angebotswahrung|devise|monnaie|moneda|divisa|valuta',
  'quote.validUntil':
    'valid until|validity|quote validity|valid to|valid thru|valid through|expires|expires on|expiry|expiry date|expiration|expiration date|offer expires|offer valid until|quote valid until|validity period|price validity|valid for|gultig bis|angebot gultig bis|gultigkeit|bindefrist|angebotsbindung|valable jusqu au|valable jusqu|validite|validite de l offre|date de validite|valido hasta|validez|vigencia|valido fino al|validita|geldig tot|geldigheid',
  'quote.receivedOn':
    'quote date|date of quote|offer date|date of offer|issue date|issued|issued on|date issued|dated|prepared on|sent on|proposal date|angebotsdatum|datum|datum des angebots|erstellt am|date du devis|date de l offre|date d emission|fecha|fecha de oferta|data|data offerta|offertedatum|date',
  'quote.packageLogic': 'package|package logic|bundle|bundling|all or nothing|paket|paketlogik|forfait|paquete',
  'quote.round': 'round|bid round|quote round|revision|rev|version|runde|angebotsrunde|tour|ronda|ronde',
  'quote.spendCommitment.amount':
    'spend commitment|minimum spend|committed spend|minimum annual spend|annual spend commitment|minimum revenue commitment|minimum commit amount|mindestumsatz|umsatzzusage|engagement de depense|engagement minimum de depense|compromiso de gasto|gasto minimo|spesa minima',
  'quote.spendCommitment.per': 'spend commitment per|spend period|commitment interval',
  'quote.spendCommitment.shortfallShare': 'shortfall share|shortfall fee|shortfall charge|shortfall payment',
  'quote.reference':
    'quote reference|quote number|quote no|quote id|quotation no|quotation number|quotation|proposal number|proposal no|proposal id|reference|our reference|your reference|offer number|rfq|rfq number|rfp reference|angebotsnummer|angebotsnr|angebots nr|angebot nr|referenz|unser zeichen|numero de devis|devis n|devis no|reference de l offre|numero de oferta|oferta n|numero offerta|offertenummer',
  'observed.date': 'observed on|observed|price date|seen on|snapshot|scraped at|date du releve',
  'observed.price': 'observed price|market price|spot price|spot|listenpreis pro stunde',
}

/** Target → words, folded. Some words stand under two targets: both are then given; one with `?` is the less likely of the two. */
export const ownWords: readonly (readonly [to: string, words: readonly string[]])[] = Object.entries(lists).map(
  ([to, words]) => [to, words.split('|')],
)

/** What a target means in a table of market prices: a price there is no bid. */
export const asObserved: Readonly<Record<string, string>> = {
  'quote.receivedOn': 'observed.date',
  'quote.validUntil': 'observed.date',
  vendor: 'observed.provider',
  accelerator: 'observed.accelerator',
  price: 'observed.price',
  'price.list': 'observed.price',
}
