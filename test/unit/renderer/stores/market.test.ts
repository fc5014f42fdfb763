import { beforeEach, describe, expect, it } from 'vitest'
import { comparisonArgs, observedMedian } from '../../../../renderer/stores/comparison.ts'
import { observedAccelerators, useMarket } from '../../../../renderer/stores/market.ts'
import { useTender } from '../../../../renderer/stores/tender.ts'
import type { ObservationSet } from '../../../../shared/contract/observation-views.ts'
import { buildTenderView } from '../../../builders/tender-view.ts'
import { standInBridge } from '../../../harness/stand-in-bridge.ts'

function listOf(
  set: number,
  words: readonly (readonly [word: string, accelerator: string | null, observations: number])[],
): ObservationSet {
  return {
    set,
    file: `list ${set}.csv`,
    sha256: '0',
    sheet: 'list',
    formatName: 'gpuhunt offers',
    at: '2026-03-02T08:00:00Z',
    who: 'Ada',
    rows: 1,
    observations: 1,
    leftOut: [],
    assumed: [],
    from: '2026-03-01',
    to: '2026-03-01',
    providers: 1,
    currencies: ['USD'],
    words: words.map(([word, accelerator, observations]) => ({ word, accelerator, observations, given: false })),
  }
}

const sets = [
  listOf(2, [
    ['H200', 'H200', 5],
    ['L40S', null, 90],
  ]),
  listOf(1, [
    ['H100', 'H100', 20],
    ['NVIDIA H200', 'H200', 30],
  ]),
]
const initial = useMarket.getState()
beforeEach(() => useMarket.setState(initial, true))

function historyOf({ accelerator }: { readonly accelerator: string }) {
  return { ok: true, value: { accelerator, currency: 'USD', days: [], withoutRate: 0 } }
}

describe('observedAccelerators', () => {
  it('has the tender’s accelerators that lists mean, the most frequent first', () => {
    expect(observedAccelerators(sets)).toEqual(['H200', 'H100'])
  })
})

describe('useMarket', () => {
  it('shows the most frequent accelerator, and keeps the one chosen when it loads again', async () => {
    standInBridge({ 'observations.sets': () => ({ ok: true, value: sets }), 'observations.history': historyOf })
    await useMarket.getState().load('f1')
    expect(useMarket.getState()).toMatchObject({ file: 'f1', accelerator: 'H200', history: { accelerator: 'H200' } })
    await useMarket.getState().choose('H100')
    await useMarket.getState().load('f1')
    expect(useMarket.getState()).toMatchObject({ accelerator: 'H100', history: { accelerator: 'H100' } })
  })
  it('asks for no history where no word means one of the tender’s accelerators', async () => {
    const lists = [listOf(1, [['L40S', null, 3]])]
    const { asked } = standInBridge({ 'observations.sets': () => ({ ok: true, value: lists }) })
    await useMarket.getState().load('f1')
    expect(useMarket.getState()).toMatchObject({ sets: lists, accelerator: null, history: null })
    expect(asked.map(({ name }) => name)).toEqual(['observations.sets'])
  })
  it('takes a list out and gives a word a meaning, each as one command, and shows the tender as it then is', async () => {
    const view = buildTenderView({}, { revision: 9 })
    const { asked } = standInBridge({
      'observations.sets': () => ({ ok: true, value: sets }),
      'observations.history': historyOf,
      'observations.remove': () => ({ ok: true, value: view }),
      'observations.giveMeaning': () => ({ ok: true, value: view }),
    })
    await useMarket.getState().load('f1')
    await useMarket.getState().remove(sets[0]!)
    await useMarket.getState().giveMeaning(1, 'L40S', 'H100')
    expect(asked.slice(2)).toMatchObject([
      { name: 'observations.remove', args: { file: 'f1', set: 2, command: expect.any(String) } },
      { name: 'observations.giveMeaning', args: { set: 1, word: 'L40S', accelerator: 'H100' } },
    ])
    expect(useTender.getState().view).toBe(view)
  })
})

describe('comparisonArgs', () => {
  it('tells the median observed price from an offer', () => {
    const none = { quantity: null, onDemand: null, observedDays: null }
    expect(comparisonArgs(none)).toEqual({})
    expect(comparisonArgs({ ...none, onDemand: 'spot', observedDays: 30 })).toEqual({
      onDemand: 'spot',
      observedDays: 30,
    })
    expect(comparisonArgs({ ...none, onDemand: observedMedian })).toEqual({ againstObserved: true })
  })
})
