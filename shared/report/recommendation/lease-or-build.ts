// The award set against other cases that were asked for: figures with their difference, and where the decision turns.
import type { LeaseOrBuild } from '../../award/lease-or-build.ts'
import { driverWords, flipWords, sideCell, sideRows, singlePrice } from '../../award/lease-or-build-words.ts'
import type { Block } from '../block.ts'
import type { Facts } from '../facts.ts'
import { text } from '../figure.ts'

/** Nothing when none was asked for. */
export function leaseOrBuildSection(facts: Facts): readonly Block[] {
  const found = facts.board?.leaseOrBuild ?? []
  if (found.length === 0) return []
  return [
    { kind: 'heading', level: 1, text: 'Lease or build' },
    ...found.flatMap((one, index) => [figures(facts, one, index), turns(facts, one, index)]),
  ]
}

function figures({ currency, locale }: Facts, found: LeaseOrBuild, index: number): Block {
  return {
    kind: 'table',
    id: `lease-build-${index + 1}`,
    caption: `${found.first} and ${found.second} side by side`,
    columns: [
      { label: 'Figure', unit: '', align: 'start', grow: 1 },
      { label: found.first, unit: '', align: 'end' },
      { label: found.second, unit: '', align: 'end' },
      { label: 'Difference', unit: '', align: 'end' },
    ],
    rows: sideRows(found, currency).map((row) => ({
      cells: [
        text(`${row.label}, ${row.unit}`),
        ...[row.first, row.second, row.difference].map((value) => text(sideCell(value, row, currency, locale))),
      ],
    })),
    note: ['Each side is the cheapest award under its rules. The difference is the second less the first.'],
  }
}

function turns({ tender, locale }: Facts, found: LeaseOrBuild, index: number): Block {
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
        text(flipWords(flip, singlePrice(tender, flip.driver), locale)),
      ],
    })),
    note: ['One price moves at a time, and both sides are solved anew at every step.'],
  }
}
