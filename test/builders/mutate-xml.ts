// Random damage to XML that leaves it XML: tags taken out, doubled or swapped, attributes changed for others or for numbers no program writes.
import fc from 'fast-check'

/** `at` and `with` are shares of what there is, so that one change fits any text. */
export interface XmlChange {
  readonly kind: 'remove' | 'double' | 'swap' | 'attribute' | 'drop-attribute' | 'text'
  readonly at: number
  readonly with: number
}

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

export const xmlChange: fc.Arbitrary<XmlChange> = fc.record({
  kind: fc.constantFrom('remove', 'double', 'swap', 'attribute', 'drop-attribute', 'text'),
  at: share,
  with: share,
})

const values = ['-1', '0', '1e9', '4294967296', '99999999999999999999', 'NaN', '', 'A0', 'XFD1048576', 'A1:XFD1048576']
const strange = ['1', 'true', 's', 'inlineStr', 'e', 'd', 'shared', '__proto__', '&#0;', '1.5', '-0', '0x10', 'é\u202e']
const replacements = [...values, ...strange]

const pick = <T>(list: readonly T[], at: number): T | undefined => list[Math.floor(at * list.length)]

/** The text with one change; as it was where there is nothing to change. */
export function changeXml(xml: string, change: XmlChange): string {
  const tags = [...xml.matchAll(/<[^!?][^>]*>/g)]
  const tag = pick(tags, change.at)
  if (tag === undefined) return xml
  const { index, 0: whole } = tag
  const put = (text: string) => xml.slice(0, index) + text + xml.slice(index + whole.length)
  switch (change.kind) {
    case 'remove':
      return put('')
    case 'double':
      return put(whole + whole)
    case 'swap':
      return put(pick(tags, change.with)?.[0] ?? '')
    case 'text':
      return put(whole + (pick(replacements, change.with) ?? ''))
    case 'attribute':
    case 'drop-attribute': {
      const attribute = pick([...whole.matchAll(/\s[\w:]+="[^"]*"/g)], change.with)?.[0]
      if (attribute === undefined) return xml
      const value = pick(replacements, (change.with * 7919) % 1) ?? ''
      const made = change.kind === 'attribute' ? attribute.replace(/"[^"]*"/, `"${value}"`) : ''
      return put(whole.replace(attribute, made))
    }
  }
}
