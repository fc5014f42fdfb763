// What an award depends on beside its tender, rules and options: part of the document, so that a later version knows why it differs.

/** Version of this app and of the solver package; the test of this file holds them to package.json. */
export const engineVersions = { headroom: '0.1.0', highs: '1.15.3' } as const
