// Files the app reads at run time: in the checkout under Node, beside the bundles in the packaged app.

/** Folders and files, relative to the checkout, that packaging copies into the app under the same path; adding one is one line here. */
export const CARRIED_FILES = ['samples'] as const satisfies readonly string[]

export type CarriedFile = (typeof CARRIED_FILES)[number]

export function carriedFile(path: CarriedFile): URL {
  const fromSource = import.meta.url.endsWith('.ts')
  return new URL(fromSource ? `../${path}` : `./${path}`, import.meta.url)
}
