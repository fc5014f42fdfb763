// Whether the form of a document for a vendor is on the list of what may be in one: parts, elements and names, each by name.
import { partsOfZip } from './vendor-document.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

const parts =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|docProps\/(core|app)\.xml|xl\/(workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/theme\/theme1\.xml|xl\/worksheets\/sheet[1-4]\.xml)$/

/** Every element a workbook may have, whichever part it stands in; the theme is the writer's own and always the same. */
const elements = words(`
  Types Default Override Relationships Relationship Properties Application DocSecurity
  cp:coreProperties dc:title dc:creator dcterms:created dcterms:modified
  workbook bookViews workbookView sheets sheet calcPr
  worksheet sheetPr pageSetUpPr dimension sheetViews sheetView pane selection sheetFormatPr cols col sheetData row c v
  sheetProtection pageMargins pageSetup mergeCells mergeCell dataValidations dataValidation
  sst si t
  styleSheet numFmts numFmt fonts font b i sz color name family scheme fills fill patternFill fgColor bgColor borders border left right
  top bottom diagonal cellStyleXfs cellXfs cellStyles cellStyle xf alignment protection dxfs tableStyles
`)

/** What a sheet sent to a vendor may not hold in attributes and text of elements that it may have. */
const barred: readonly (readonly [string, RegExp])[] = [
  ['something hidden', /hidden="(1|true)"|state="(hidden|veryHidden)"/i],
  ['an outside relation', /TargetMode="External"/],
  ['an outside address', /(?:Target|r:id)="[a-z]+:\/\//i],
  ['a comment in the markup', /<!--/],
  ['a list taken from cells', /<formula[12]>\s*[^"<0-9]/],
]

/** Values that only name the program. */
const fixedProperties: readonly (readonly [string, RegExp])[] = [
  ['an author', /<dc:creator>(?!Headroom<)/],
  ['a date', /<dcterms:(?:created|modified)[^>]*>(?!2000-01-01T00:00:00Z<)/],
  ['an application', /<Application>(?!hucre<)/],
]

export function xlsxBreaches(bytes: Uint8Array): readonly string[] {
  return partsOfZip(bytes).flatMap(({ name, bytes: content }) => {
    const text = content.toString('utf8')
    const used = name.startsWith('xl/theme/')
      ? []
      : [...text.matchAll(/<([A-Za-z][\w:]*)/g)].map((found) => found[1] ?? '')
    const strange = [...new Set(used)].filter((element) => !elements.has(element))
    return [
      ...(parts.test(name) ? [] : [`part ${name}`]),
      ...strange.map((element) => `<${element}> in ${name}`),
      ...[...barred, ...fixedProperties]
        .filter(([, pattern]) => pattern.test(text))
        .map(([what]) => `${what} in ${name}`),
    ]
  })
}

/** Names a page may use: what sets text and lines, tells its structure, jumps within it, and says its title. */
const pdfNames = words(`
  Type Catalog Pages Page Parent Kids Count MediaBox Contents Resources ProcSet PDF Text ImageB ImageC Metadata XML Info Root Size ID Lang
  Author Creator Subject Title ViewerPreferences Direction L2R DisplayDocTitle Tabs StructParents MarkInfo Marked Suspects
  Outlines First Last Next Prev Dest Dests XYZ Limits Names PageLabels D
  StructTreeRoot StructElem ParentTree ParentTreeNextKey RoleMap IDTree Nums K P Pg S N R A O T E Alt ActualText
  Document Part Div Span Strong Em Terms Datetime H1 H2 H3 L LI Lbl LBody Table THead TBody TR TH TD Caption Figure
  Layout List ListNumbering Circle Decimal None Headers Scope Column Row ColSpan RowSpan Placement Block Inline BBox TextAlign
  BorderColor BorderStyle BorderThickness Solid Summary
  Font Type0 CIDFontType2 BaseFont DescendantFonts CIDSystemInfo Registry Ordering Supplement CIDToGIDMap Identity Identity-H Encoding ToUnicode
  CMap WMode DW W FontDescriptor FontName FontBBox FontFile2 Flags Ascent Descent CapHeight ItalicAngle StemV CIDSet Subtype
  ColorSpace ICCBased Range Length Filter FlateDecode Artifact Pagination Header Footer MCID Attached Top Bottom
  ExtGState CA ca
`)

/** Names the writer makes up: fonts, colour spaces, and what a hash in the file's ID happens to look like is no name at all. */
const madeNames = /^(f\d+|c\d+|g\d+|[A-Z]{6}\+IBMPlexSans(-SmBld)?)$/

/** Metadata elements. */
const xmpElements = words(`
  x:xmpmeta rdf:RDF rdf:Description rdf:Alt rdf:Seq rdf:Bag rdf:li dc:title dc:description dc:creator dc:language dc:format xmp:CreatorTool
  xmpTPg:NPages xmpMM:InstanceID xmpMM:DocumentID xmpMM:RenditionClass pdf:PDFVersion
`)

/** Keys of the information dictionary. */
const infoKeys = words('Title Author Subject Creator')

/** Anything that is not on the lists, a second version of the file, and objects packed where they cannot be read. */
export function pdfBreaches(bytes: Uint8Array): readonly string[] {
  const whole = Buffer.from(bytes).toString('latin1')
  // A stream may hold such a mark of its own, as the character maps of fonts do; strings are not names.
  const text = whole.replaceAll(/\bstream\r?\n[\s\S]*?endstream/g, '').replaceAll(/\((?:\\[\s\S]|[^()\\])*\)/g, '()')
  const names = [...text.matchAll(/\/([^\s/<>[\](){}%]+)/g)].map((found) => found[1] ?? '')
  const strange = [...new Set(names)].filter((name) => !pdfNames.has(name) && !madeNames.test(name))
  const xmp = /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(whole)?.[0] ?? ''
  const elements = [...new Set([...xmp.matchAll(/<([A-Za-z][\w:]*)/g)].map((found) => found[1] ?? ''))]
  const ends = text.split('%%EOF').length - 1
  return [
    ...strange.map((name) => `/${name}`),
    ...elements.filter((element) => !xmpElements.has(element)).map((element) => `<${element}>`),
    ...infoOf(text)
      .filter((key) => !infoKeys.has(key))
      .map((key) => `/${key} of the information`),
    ...(ends === 1 ? [] : [`${ends} ends of file`]),
    ...(/<dc:creator><rdf:Seq><rdf:li>Headroom<\/rdf:li><\/rdf:Seq><\/dc:creator>/.test(xmp) ? [] : ['an author']),
  ]
}

function infoOf(text: string): readonly string[] {
  const number = /\/Info (\d+) 0 R/.exec(text)?.[1]
  if (number === undefined) return []
  const [, body = ''] = new RegExp(`\\n${number} 0 obj\\s*<<([\\s\\S]*?)>>`).exec(text) ?? []
  return [...body.matchAll(/\/([A-Za-z]+)/g)].map((found) => found[1] ?? '')
}
