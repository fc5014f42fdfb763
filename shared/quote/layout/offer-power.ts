// Power of an offer from a vendor's own table: who states a tariff bills the power by the kWh.
import { remark } from '../cell-reading.ts'
import type { Draft } from '../draft.ts'
import type { ValuePlace } from '../draft-quote.ts'
import { type PlacedRemark, placeRemark } from '../placed-remark.ts'

/** Sets the mode of a draft with a tariff and none; undefined when there is nothing to set. */
export function readPowerMode(draft: Draft, places: Map<string, ValuePlace>): PlacedRemark | undefined {
  const { power } = draft
  const isOpen = typeof power === 'object' && power !== null && 'tariff' in power && !('mode' in power)
  const place = places.get('power.tariff')
  if (!isOpen || place === undefined) return undefined
  draft.power = { mode: 'pass-through', ...power }
  places.set('power.mode', place)
  const what = 'it states a price of power, so power is read as passed through by the kWh'
  return placeRemark(place, remark('warning', 'power-mode-read', what, 'Check that power is not in the price'))
}
