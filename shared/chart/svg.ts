// The little of a document that charts need, so that a window's and an off-screen one both fit.

export interface SvgElement {
  textContent: string | null
  readonly outerHTML: string
  setAttribute(name: string, value: string): void
  removeAttribute(name: string): void
  append(...children: SvgElement[]): void
  querySelectorAll(selector: string): Iterable<SvgElement>
  remove(): void
}

export interface SvgDocument {
  createElementNS(namespace: string, name: string): unknown
}

export const svgNamespace = 'http://www.w3.org/2000/svg'

/** A new SVG element with attributes; numbers are written to three decimals. */
export function element(
  document: SvgDocument,
  name: string,
  attributes: Readonly<Record<string, string | number>>,
): SvgElement {
  const made = document.createElementNS(svgNamespace, name) as SvgElement
  for (const [key, value] of Object.entries(attributes))
    made.setAttribute(key, typeof value === 'number' ? String(Math.round(value * 1000) / 1000) : value)
  return made
}
