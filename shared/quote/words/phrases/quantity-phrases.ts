// Phrases about quantities and service: `min. 64`, `blocks of 8`, `99.9 % uptime`, `8 GPUs per node`, `only as a package`.
import {
  certainMoney,
  certainNumber,
  clause,
  one,
  type PhraseContext,
  type PhraseReader,
  shareOf,
} from './phrase-reader.ts'

type Groups = Readonly<Record<string, string | undefined>>

/** A count in accelerators or kW: nodes and MW multiplied when that is known. */
function countOf({ n, thing = '' }: Groups, context: PhraseContext): number | undefined {
  const number = certainNumber((n ?? '').replace(/ /g, ''), context)
  if (number === undefined) return undefined
  const isNode = /^(?:node|server|knoten|noeud|nodo)/.test(thing)
  if (isNode && context.perNode === undefined) return undefined
  const count = number * (isNode ? (context.perNode ?? 1) : thing === 'mw' ? 1000 : 1)
  return Number.isInteger(count) && count > 0 && count <= 1e9 ? count : undefined
}

const minQuantity: PhraseReader = {
  patterns: [
    clause(
      '(?:min\\.?|minimum|minimum order|minimum order quantity|minimum quantity|min order|min\\.? order|moq|at least)(?: of| is|:)? ?N ?THING?',
    ),
    clause('(?:mind\\.?|mindestens|mindestabnahme|mindestbestellmenge|mindestmenge)(?: von|:)? ?N ?THING?'),
    clause(
      '(?:minimum de commande|quantite minimale|commande minimum|minimum de|au moins|pedido minimo|cantidad minima|minimo)(?: de|:)? ?N ?THING?',
    ),
    clause('N ?THING? (?:minimum|min\\.?|mindestabnahme|mindestens|minimum order)'),
  ],
  read: (groups, context) => one('minQuantity', countOf(groups, context)),
}

const maxQuantity: PhraseReader = {
  patterns: [
    clause(
      '(?:up to|max\\.?|maximum|at most|maximum quantity|max\\.? quantity)(?: of| is|:)? ?N ?THING(?: available)?',
    ),
    clause("(?:bis zu|maximal|hochstens|jusqu'a|au plus|hasta|fino a|tot) ?N ?THING(?: verfugbar| disponibles)?"),
    clause('N ?THING (?:available|in stock|verfugbar|lieferbar|disponibles?|disponibili|beschikbaar)'),
  ],
  read: (groups, context) => one('maxQuantity', countOf(groups, context)),
}

const blockSize: PhraseReader = {
  patterns: [
    clause('(?:sold |ordered |available |only )?(?:in )?(?:blocks?|increments?|multiples?|lots?|steps?) of N ?THING?'),
    clause('(?:block|increment|lot) size(?: of| is|:)? ?N ?THING?'),
    clause('(?:in )?(?:blocken|bloecken|schritten|vielfachen|einheiten) (?:von|zu|a) N ?THING?'),
    clause('blockgrosse(?: von|:)? ?N ?THING?'),
    clause('par (?:multiples?|blocs?|tranches?|lots?) de N ?THING?|en (?:bloques|multiplos) de (?<n2>\\d+)'),
  ],
  read: (groups, context) => one('blockSize', countOf({ ...groups, n: groups.n ?? groups.n2 }, context)),
}

const availability: PhraseReader = {
  patterns: [
    clause(
      'PCT (?:monthly |guaranteed |node )?(?:uptime|availability|sla|verfugbarkeit|de disponibilite|disponibilite|disponibilidad|de disponibilidad|disponibilita|beschikbaarheid)(?: sla| guarantee| guaranteed| target)?',
    ),
    clause(
      '(?:monthly |guaranteed |node )?(?:uptime|availability|sla)(?: sla| guarantee| guaranteed| target)?(?: of| is)?:? ?(?:>=|≥)? ?PCT',
    ),
    clause(
      '(?:garantierte )?(?:verfugbarkeit|disponibilite|disponibilidad|disponibilita|beschikbaarheid)(?: garantie)?(?: von| de| di| van)?:? ?PCT',
    ),
  ],
  read: ({ pct }) => {
    const share = shareOf(pct)
    return share !== undefined && share >= 0.5 ? one('availability', share) : undefined
  },
}

const perNode: PhraseReader = {
  patterns: [
    clause('(?<n>\\d{1,3}) ?x? ?(?:gpus?|accelerators?) ?(?:per|/|a|each) ?(?:node|server)'),
    clause('(?<n>\\d{1,3}) (?:gpus?|karten) (?:je|pro) (?:knoten|server)'),
    clause('(?<n>\\d{1,3}) gpus? par (?:noeud|serveur)'),
    clause('(?:node|server|knoten)s? (?:of|with|mit|a) (?<n>\\d{1,3}) ?x? ?gpus?'),
  ],
  read: ({ n }) => {
    const count = Number(n)
    return count >= 1 && count <= 1024 ? one('perNode', count) : undefined
  },
}

const packageLogic: PhraseReader = {
  patterns: [
    clause(
      '(?<all>all[- ]or[- ]nothing|only as a (?:package|bundle)|(?:offers? )?(?:valid |available )?only together|only available as (?:a )?(?:package|bundle)|nur (?:im|als) paket|alles oder nichts|offre indissociable|tout ou rien|todo o nada)',
    ),
    clause(
      '(?<one>at most one(?: of (?:the )?(?:offers|options))?|(?:options|offers) are (?:mutually exclusive|alternatives)|mutually exclusive (?:options|offers))',
    ),
  ],
  read: ({ all }) => one('quote.packageLogic', all === undefined ? 'at-most-one' : 'all-or-nothing'),
}

const spendCommitment: PhraseReader = {
  patterns: [
    clause(
      '(?:minimum|committed) (?<per>annual|yearly|monthly) (?:spend|spend commitment|commitment)(?: of| is|:)? ?MONEY',
    ),
    clause(
      '(?:minimum|committed) spend(?: commitment)?(?: of| is|:)? ?MONEY ?(?<per>per year|per annum|a year|/ ?year|/ ?yr|per month|a month|/ ?month)',
    ),
    clause(
      '(?:mindestumsatz|umsatzzusage)(?: von|:)? ?MONEY ?(?<per>pro jahr|im jahr|pro monat|im monat|jahrlich|monatlich)',
    ),
  ],
  read: ({ per = '', money }, context) => {
    const read = certainMoney(money, context)
    if (read === undefined) return undefined
    const { amount, currencies } = read
    return [
      { to: 'quote.spendCommitment.amount', value: amount, ...(currencies === undefined ? {} : { currencies }) },
      { to: 'quote.spendCommitment.per', value: /mo/.test(per) ? 'month' : 'year' },
    ]
  },
}

export const quantityPhrases: readonly PhraseReader[] = [
  minQuantity,
  maxQuantity,
  blockSize,
  availability,
  perNode,
  packageLogic,
  spendCommitment,
]
