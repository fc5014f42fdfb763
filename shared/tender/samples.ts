// The sample tenders that come with the app, by the name of their document.

/** `tender`: accelerators alone, its quotes in bid sheets to import. `world`: power, bought hardware and a build, quotes in it already. */
export const sampleNames = ['tender', 'world'] as const

export type SampleName = (typeof sampleNames)[number]

/** The document's name in the folder of samples. */
export function sampleDocument(name: SampleName): string {
  return `${name}.json`
}
