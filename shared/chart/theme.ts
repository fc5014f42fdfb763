// How charts look: sizes, ink and a palette that colour-blind readers and grey printers can tell apart. Colours: Okabe and Ito, 2008.

export type Pattern = 'plain' | 'rising' | 'dots' | 'falling' | 'grid'

export interface Swatch {
  readonly fill: string
  readonly pattern: Pattern
}

/** Sizes in px, on a page in points. */
export interface ChartTheme {
  readonly width: number
  readonly height: number
  readonly fontFamily: string
  readonly fontSize: number
  readonly ink: string
  readonly quietInk: string
  readonly gridInk: string
  readonly background: string
  readonly locale: string
}

/** One a series in order; colour and pattern together make the first seven unlike each other, and later ones unlike their neighbours. */
export const swatches: readonly Swatch[] = [
  { fill: '#0072b2', pattern: 'plain' },
  { fill: '#e69f00', pattern: 'rising' },
  { fill: '#009e73', pattern: 'dots' },
  { fill: '#56b4e9', pattern: 'plain' },
  { fill: '#cc79a7', pattern: 'falling' },
  { fill: '#d55e00', pattern: 'grid' },
  { fill: '#8c8c8c', pattern: 'plain' },
  { fill: '#005580', pattern: 'dots' },
  { fill: '#b8860b', pattern: 'plain' },
  { fill: '#006d4f', pattern: 'rising' },
]

export function swatchOf(index: number): Swatch {
  return swatches[index % swatches.length] ?? { fill: '#0072b2', pattern: 'plain' }
}

const sans = 'IBM Plex Sans'

/** For a page: as wide as the text, in points. */
export function printTheme(locale: string, width: number, height: number): ChartTheme {
  return {
    ...{ width, height, locale, fontFamily: sans, fontSize: 7 },
    ...{ ink: '#1a1f24', quietInk: '#57606a', gridInk: '#d0d7de', background: '#ffffff' },
  }
}

export function screenTheme(
  options: Pick<ChartTheme, 'width' | 'height' | 'locale'> & { readonly dark: boolean },
): ChartTheme {
  const { width, height, locale } = options
  const paper = { ink: '#1a1f24', quietInk: '#57606a', gridInk: '#d0d7de', background: '#ffffff' }
  const night = { ink: '#e6edf3', quietInk: '#9aa4ae', gridInk: '#3a424b', background: '#1a1b1e' }
  return { width, height, locale, fontFamily: sans, fontSize: 12, ...(options.dark ? night : paper) }
}
