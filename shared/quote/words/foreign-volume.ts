// The quantity band of a row, `128+` or `256–511` or a plain 128, in accelerators or kW.
import type { Cell } from '../../sheet/cell.ts'
import { accept, ask, type CellRemark, reject } from '../cell-reading.ts'
import { convertUnit } from './convert-unit.ts'
import type { ForeignField, ForeignReading } from './foreign-field.ts'
import { readForeignNumber } from './foreign-number.ts'
import { readVolume } from './read-volume.ts'
import type { LayoutUnit } from './units.ts'

export interface VolumeBand {
  readonly from: number
  /** Absent when the band has no end. */
  readonly to?: number
}

const counts: readonly LayoutUnit[] = ['accelerators', 'nodes', 'kW', 'MW', 'units', 'thousands']

function countUnit(unit: LayoutUnit | undefined): LayoutUnit | undefined {
  if (unit === 'accelerator') return 'accelerators'
  if (unit === 'node') return 'nodes'
  return unit !== undefined && counts.includes(unit) ? unit : undefined
}

/** Reads a band; a plain number is the first quantity of one. Bounds by the node are multiplied. */
export function readVolumeCell(cell: Cell, field: ForeignField): ForeignReading<VolumeBand> {
  const band = cell.value.kind === 'text' ? readVolume(cell.value.text) : undefined
  const plain = band === undefined ? readForeignNumber(cell, field) : undefined
  const from = band?.from ?? plain?.value?.number
  if (from === undefined) {
    return cell.value.kind === 'text' && plain?.remarks.every((one) => one.severity === 'error') === true
      ? reject('not-a-volume', `“${cell.text.trim()}” is no band of quantity`, 'Write it as 128+ or 128–255')
      : { remarks: plain?.remarks ?? [] }
  }
  if (from < 0 || !Number.isFinite(from)) return reject('negative', `${from} is below 0`, 'Write a quantity')
  if (plain?.value?.percent === true) return ask('percent', 'it is a percentage, not a quantity', 'Write a quantity')
  const unit = countUnit(band?.unit ?? plain?.unit ?? field.unit)
  return bandIn(unit, field, from, band?.to)
}

function bandIn(
  unit: LayoutUnit | undefined,
  field: ForeignField,
  from: number,
  to: number | undefined,
): ForeignReading<VolumeBand> {
  const context = { unit, perNode: field.perNode }
  const first = convertUnit(from, 'quantities', context)
  if (first.value === undefined) return { remarks: first.remarks }
  // A band of 1–8 nodes ends with the last accelerator before the ninth node.
  const end = to === undefined ? undefined : convertUnit(to, 'quantities', context)
  const remarks: readonly CellRemark[] = [...first.remarks, ...(end?.remarks ?? [])]
  const value: VolumeBand = end?.value === undefined ? { from: first.value } : { from: first.value, to: end.value }
  return { ...accept(value, ...remarks), unit }
}
