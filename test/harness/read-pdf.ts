// What a PDF says to a reader that does not look at pixels: text by page, structure tree, bookmarks, metadata.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface TaggedNode {
  readonly role: string
  readonly alt: string | undefined
  readonly children: readonly TaggedNode[]
}

export interface PdfReading {
  /** Text of each page, pieces joined by line breaks where the line ends. No-break and zero-width spaces are made plain. */
  readonly pages: readonly string[]
  readonly tags: readonly TaggedNode[]
  readonly bookmarks: readonly string[]
  readonly title: string
  readonly language: string
}

interface RawNode {
  readonly role?: string
  readonly alt?: string
  readonly children?: readonly RawNode[]
}

export async function readPdf(bytes: Uint8Array): Promise<PdfReading> {
  const document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise
  const pages: string[] = []
  const tags: TaggedNode[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const content = await page.getTextContent()
    const text = content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
    pages.push(text.replaceAll('\u00a0', ' ').replaceAll('\u200b', ''))
    const tree = (await page.getStructTree()) as RawNode | null
    if (tree !== null) tags.push(tagOf(tree))
  }
  const outline = (await document.getOutline()) ?? []
  const metadata = await document.getMetadata()
  const info = metadata.info as { readonly Title?: string; readonly Language?: string }
  await document.loadingTask.destroy()
  return {
    pages,
    tags,
    bookmarks: outline.flatMap((entry) => [entry.title, ...entry.items.map((item) => item.title)]),
    title: info.Title ?? '',
    language: info.Language ?? '',
  }
}

function tagOf(node: RawNode): TaggedNode {
  return { role: node.role ?? '', alt: node.alt, children: (node.children ?? []).map(tagOf) }
}

/** Every node of these trees with a role. */
export function tagsOfRole(tags: readonly TaggedNode[], role: string): readonly TaggedNode[] {
  return tags.flatMap((node) => [...(node.role === role ? [node] : []), ...tagsOfRole(node.children, role)])
}
