// Blocks → PDF: figures are written out, charts drawn, and one Typst file sets them. Tagged, with bookmarks, the same bytes each time.
import { readFileSync } from 'node:fs'
import { type Block, flatten } from '../../shared/report/block.ts'
import { writeOut } from '../../shared/report/write-out.ts'
import { chartSvg } from './chart-svg.ts'
import { loadTypst, type Typst } from './typst.ts'

export interface PdfOptions {
  /** Of the document, for its metadata and page heads. */
  readonly title: string
  readonly subject: string
  /** Beside the title on every page after the first. */
  readonly running: string
  /** Classification, on every page. */
  readonly legend: string
  /** BCP 47. */
  readonly locale: string
}

/** Draws reports until it is dropped; the first takes longer. */
export interface PdfRenderer {
  readonly render: (blocks: readonly Block[], options: PdfOptions) => Uint8Array
}

export async function createPdfRenderer(): Promise<PdfRenderer> {
  const typst = await loadTypst()
  const source = readFileSync(new URL('./draw-blocks.typ', import.meta.url), 'utf8')
  return { render: (blocks, options) => draw(typst, source, blocks, options) }
}

/** One report with a compiler of its own. */
export async function renderPdf(blocks: readonly Block[], options: PdfOptions): Promise<Uint8Array> {
  return (await createPdfRenderer()).render(blocks, options)
}

function draw(typst: Typst, source: string, blocks: readonly Block[], options: PdfOptions): Uint8Array {
  const encoder = new TextEncoder()
  const charts = flatten(blocks).flatMap((block) => (block.kind === 'chart' ? [block.chart] : []))
  const region = /^en-([A-Z]{2})$/.exec(options.locale)?.[1]
  const report = {
    ...{ title: options.title, subject: options.subject, running: options.running, legend: options.legend },
    // The words are English, whatever the numbers look like.
    ...{ language: 'en', region: region ?? null, pageWord: 'Page', ofWord: 'of' },
    signatureWords: ['', 'Name', 'Date', 'Signature'],
    blocks: writeOut(blocks, options.locale),
  }
  return typst.compile(source, {
    '/report.json': encoder.encode(JSON.stringify(report, letLongWordsBreak)),
    ...Object.fromEntries(charts.map((chart) => [`/${chart.id}.svg`, encoder.encode(chartSvg(chart, options.locale))])),
  })
}

/** Not set as text: names of files, words for screen readers, metadata. */
const notSet: ReadonlySet<string> = new Set(['id', 'alt', 'title', 'subject'])

/** A word longer than a column would stand out of it: it may break after every 16 characters. For JSON.stringify. */
function letLongWordsBreak(key: string, value: unknown): unknown {
  return typeof value === 'string' && !notSet.has(key) ? value.replaceAll(/[^\s\u00a0]{16}/g, '$&\u200b') : value
}
