// The award set against other cases that were asked for: figures with their difference, and where the decision turns.
import type { LeaseOrBuild } from '../../award/lease-or-build.ts'
import {
  driverWords,
  type FlipPart,
  flipParts,
  type Measure,
  sideDigits,
  sideRows,
  singlePrice,
  turnDigits,
} from '../../award/lease-or-build-words.ts'
import type { Block } from '../block.ts'
import type { Facts } from '../facts.ts'
import { absent, count, type Figure, money, share, text, unitPrice, words } from '../figure.ts'

/** Nothing when none was asked for. */
export function leaseOrBuildSection(facts: Facts): readonly Block[] {
  const found = facts.board?.leaseOrBuild ?? []
  if (found.length === 0) return []
  return [
    { kind: 'heading', level: 1, text: 'Lease or build' },
    ...found.flatMap((one, index) => [figures(facts, one, index), turns(facts, one, index)]),
  ]
}

function figures({ currency }: Facts, found: LeaseOrBuild, index: number): Block {
  return {
    kind: 'table',
    id: `lease-build-${index + 1}`,
    caption: `${found.first} and ${found.second} side by side`,
    columns: [
      { label: 'Figure', unit: '', align: 'start', grow: 1 },
      { label: found.first, unit: currency, align: 'end' },
      { label: found.second, unit: currency, align: 'end' },
      { label: 'Difference', unit: currency, align: 'end' },
    ],
    rows: sideRows(found).map(({ label, measure, first, second, difference }) => ({
      cells: [text(label), ...[first, second, difference].map((value) => figureOf(value, measure, currency))],
    })),
    note: [
      'Each side is the cheapest award under its rules; of earliest delivery, the cheapest that loses the least compute. The difference is the second less the first.',
    ],
  }
}

function figureOf(value: number | null, measure: Measure, currency: string): Figure {
  if (value === null) return absent('–')
  switch (measure) {
    case 'money':
      return money(value, currency)
    case 'price':
      return { kind: 'money', amount: value, currency, digits: sideDigits.price }
    case 'share':
      return share(value, sideDigits.share)
    case 'MW':
      return count(value, 'MW', 'MW', sideDigits.MW)
    case 'H100e-hours':
      return count(value, 'H100e-h')
  }
}

function turns({ tender }: Facts, found: LeaseOrBuild, index: number): Block {
  return {
    kind: 'table',
    id: `lease-build-turns-${index + 1}`,
    caption: `Where the decision between ${found.first} and ${found.second} turns`,
    columns: [
      { label: 'What moves', unit: '', align: 'start' },
      { label: 'Way', unit: '', align: 'start' },
      { label: 'What happens', unit: '', align: 'start', grow: 1 },
    ],
    rows: found.flips.map((flip) => ({
      cells: [
        text(driverWords[flip.driver]),
        text(flip.direction),
        words(flipParts(flip, singlePrice(tender, flip.driver)).map(partOf)),
      ],
    })),
    note: ['One price moves at a time, and both sides are solved anew at every step.'],
  }
}

function partOf(part: FlipPart): string | Figure {
  if (typeof part === 'string') return part
  return part.kind === 'share' ? share(part.share, turnDigits) : unitPrice(part.price, part.currency, '')
}
