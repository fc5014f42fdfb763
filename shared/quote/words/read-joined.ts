// A header of several lines, `Technical / Accelerator`, `2027 / Q1`: each part is read alone, and the innermost that says something leads.
import type { HeaderReading, TargetGuess } from './reading.ts'
import type { LayoutUnit } from './units.ts'

/** What stands between the parts of several header lines, the outermost first; vendors write it inside one header, too. */
const between = ' / '
/** Read as one text so surely that it is one header: `Price / GPU / hour`. */
const surely = 0.9
/** A term or volume under its heading, `Commitment / 12 months`, is what the heading is not: a price. */
const surelyOnAxis = 0.75
/** What an outer part is worth beside an inner one that says something itself. */
const outerShare = 0.5

/** `Term / months` counts in months; it is nothing by the month. */
const lengths: readonly LayoutUnit[] = ['months', 'years', 'weeks', 'days']

/** Reads a header by `read`, and by its parts when it has several and is not surely one. */
export function readJoined(text: string, read: (text: string) => HeaderReading): HeaderReading {
  const whole = read(text)
  if (!text.includes(between)) return whole
  const parts = text.split(between).map((part) => read(part.trim()))
  const lengthOfTime = parts.at(-1)?.unit
  if ((whole.targets[0]?.score ?? 0) >= (whole.at === undefined ? surely : surelyOnAxis)) {
    return lengthOfTime !== undefined && lengths.includes(lengthOfTime) ? { ...whole, unit: lengthOfTime } : whole
  }
  const targets = joinTargets(parts)
  if ((targets[0]?.score ?? 0) < (whole.targets[0]?.score ?? 0)) return whole
  const inward = parts.toReversed()
  const last = <K extends keyof HeaderReading>(key: K) => inward.find((part) => part[key] !== undefined)?.[key]
  const at = whole.at ?? monthOfYear(text, read) ?? last('at')
  const [unit, scale, currencies] = [last('unit'), last('scale'), whole.currencies ?? last('currencies')]
  const perNode = last('perNode')
  return {
    targets,
    ...(unit && { unit }),
    ...(scale && { scale }),
    ...(currencies && { currencies }),
    ...(at && { at }),
    ...(perNode !== undefined && { perNode }),
  }
}

/** Of the innermost part with a target all of its guesses; of those around it what they say beside. */
function joinTargets(parts: readonly HeaderReading[]): readonly TargetGuess[] {
  const best = new Map<string, TargetGuess>()
  let share = 1
  for (const { targets, unit } of parts.toReversed()) {
    const spoken = targets.filter(({ word }) => word !== unit)
    for (const guess of spoken) {
      const score = Math.round(guess.score * share * 1000) / 1000
      if (score > (best.get(guess.to)?.score ?? 0)) best.set(guess.to, { ...guess, score })
    }
    if (spoken.length > 0) share *= outerShare
  }
  if (best.size === 0) return parts.findLast(({ targets }) => targets.length > 0)?.targets ?? []
  return [...best.values()].toSorted((a, b) => b.score - a.score || (a.to < b.to ? -1 : 1))
}

/** `2027 / Q1`, `2027 / Jan`: a year over its quarters or months. */
function monthOfYear(text: string, read: (text: string) => HeaderReading): HeaderReading['at'] {
  const [, year, inner] = /(?:^| )(\d{4}) \/ ([^/]+)$/.exec(text) ?? []
  const { at } = year === undefined ? {} : read(`${inner} ${year}`)
  return at?.month === undefined ? undefined : at
}
