// Calls about price observations: the lists of a tender, what they say of prices, and putting them right.
import type { HandlersOf } from './context.ts'

export const observationHandlers: HandlersOf<'observations'> = {
  'observations.sets': ({ file }, { store }) => store.observationSets(file),
  'observations.prices': ({ file, days, asOf }, { store }) => store.observedPrices(file, { days, asOf }),
  'observations.history': ({ file, accelerator }, { store }) => store.priceHistory(file, accelerator),
  'observations.remove': ({ file, command, set }, { store }) => store.removeObservationSet(file, command, set),
  'observations.giveMeaning': ({ file, command, set, word, accelerator }, { store }) =>
    store.giveMeaning(file, command, set, { word, accelerator }),
}
