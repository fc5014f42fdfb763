// What each line of a body is: an offer, or a total, a heading, a remark, the header once more — by words and by place.
import type { BodyLine, Profile } from './body-line.ts'
import type { FoundRecord, RecordRole } from './table.ts'
import { isBareTotal, isCommentsHeading, isRemark } from './total-words.ts'

export interface RoleTask {
  readonly form: 'rows' | 'columns'
  readonly lines: readonly BodyLine[]
  readonly profile: Profile
  readonly fields: number
  readonly isHidden: (line: number) => boolean
  /** A heading right above the header, which then stands over the first records. */
  readonly heading: FoundRecord['section']
}

interface Role {
  readonly role: RecordRole
  readonly why: string
}

const offer: Role = { role: 'offer', why: '' }

export function recordsOf(task: RoleTask): readonly FoundRecord[] {
  const plain = task.lines.map((one) => firstRole(one, task))
  const roles = settle(task.lines, plain)
  const hasSections = roles.some(({ role }) => role === 'section')
  let section = hasSections || roles.some(({ role }) => role === 'header') ? task.heading : undefined
  return task.lines.map((one, index) => {
    const { role, why } = roles[index] ?? offer
    if (role === 'section' && one.label !== undefined) section = { text: one.label.text, position: one.label.position }
    const isUnder = role === 'offer' || role === 'subtotal' || role === 'note'
    return {
      at: one.line,
      role,
      why,
      key: one.key,
      hidden: task.isHidden(one.line),
      ...(isUnder && section !== undefined ? { section } : {}),
    }
  })
}

/** By the line alone; a lone text is a section until it turns out that nothing follows it. */
function firstRole(one: BodyLine, { form, profile, fields }: RoleTask): Role {
  if (one.repeatsHeader) return { role: 'header', why: 'The words of the header stand here again.' }
  const total = totalRole(one, profile)
  if (total !== undefined) return total
  const text = one.label?.text ?? ''
  if (form === 'columns') {
    return isCommentsHeading(text) ? { role: 'note', why: `“${text}” heads remarks, not an offer.` } : offer
  }
  if (one.filled !== 1 || fields < 2) return offer
  if (one.texts === 1 && isRemark(text)) return { role: 'note', why: 'A remark in words with nothing beside it.' }
  if (one.texts === 1) return { role: 'section', why: `“${text}” stands alone in its line, over the lines below it.` }
  return { role: 'note', why: 'A single value with nothing beside it.' }
}

function totalRole(one: BodyLine, profile: Profile): Role | undefined {
  const text = one.label?.text ?? ''
  const word = one.total
  if (word !== undefined && one.filled >= 2) {
    const textColumns = [...profile.shapes.values()].filter((shape) => shape === 'text').length
    const isSparse = one.texts <= 1 || one.texts * 2 <= textColumns
    if (one.numbers > 0 && (isSparse || isBareTotal(text))) {
      const isPart = word === 'subtotal'
      return { role: isPart ? 'subtotal' : 'total', why: `“${text}” says that this line adds up others.` }
    }
  }
  if (one.sum === 'formula') return { role: 'total', why: 'A formula here adds up the cells of other lines.' }
  if (one.sum === 'figures')
    return { role: 'total', why: 'It has no name, and its figure is the sum of those above it.' }
  return undefined
}

/** What follows decides: a total with offers after it is one of a part; a heading with none after it is a remark. */
function settle(lines: readonly BodyLine[], roles: readonly Role[]): readonly Role[] {
  const settled = [...roles]
  let hasOffers = false
  let hasOffersBelow = false
  for (let index = settled.length - 1; index >= 0; index -= 1) {
    const one = settled[index] ?? offer
    if (one.role === 'offer') [hasOffers, hasOffersBelow] = [true, true]
    if (one.role === 'section') {
      if (!hasOffersBelow) settled[index] = { role: 'note', why: 'A text alone in its line with no offer under it.' }
      hasOffersBelow = isSectionAbove(settled, index) && hasOffersBelow
    }
    if (one.role === 'total' && hasOffers && lines[index]?.total !== 'grand-total') {
      settled[index] = { role: 'subtotal', why: `${one.why} Offers follow, so it is the sum of a part.` }
    }
  }
  return settled
}

/** Headings right above each other stand over the same records. */
function isSectionAbove(roles: readonly Role[], index: number): boolean {
  return roles[index - 1]?.role === 'section'
}
