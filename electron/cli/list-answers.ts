// What `import` is told of price lists on the command line, and what it says of them.
import type { ListAnswers, ListPreview } from '../../shared/observation/list-preview.ts'
import type { FileReading } from '../../shared/quote/import-preview.ts'
import { isDate } from '../../shared/time/month.ts'
import { CommandRefused, exitCodes } from './command.ts'

export const listUsage =
  '[--observed-on YYYY-MM-DD] [--provider NAME] [--currency CODE] [--decimals point|comma] [--dates day-first|month-first] [--price-for accelerator|instance]'

export const listOptions = {
  'observed-on': { type: 'string' },
  provider: { type: 'string' },
  currency: { type: 'string' },
  decimals: { type: 'string' },
  dates: { type: 'string' },
  'price-for': { type: 'string' },
} as const

type Values = Readonly<Partial<Record<keyof typeof listOptions, unknown>>>

/** Refuses what is no answer. */
export function readListAnswers(values: Values, usage: string): ListAnswers {
  const text = (name: keyof typeof listOptions) => (values[name] === undefined ? undefined : String(values[name]))
  const refused = (name: keyof typeof listOptions, what: string) =>
    new CommandRefused(`--${name} ${text(name)} is not ${what}\nusage: headroom ${usage}`, exitCodes.usage)
  const choice = <T extends string>(name: keyof typeof listOptions, choices: readonly T[]): T | undefined => {
    const given = text(name)
    if (given === undefined) return undefined
    const chosen = choices.find((one) => one === given)
    if (chosen === undefined) throw refused(name, choices.join(' or '))
    return chosen
  }
  const observedOn = text('observed-on')
  if (observedOn !== undefined && !isDate(observedOn)) throw refused('observed-on', 'a day, YYYY-MM-DD')
  const currency = text('currency')
  if (currency !== undefined && !/^[A-Z]{3}$/.test(currency)) throw refused('currency', 'three capital letters')
  return {
    observedOn,
    currency,
    provider: text('provider'),
    decimal: choice('decimals', ['point', 'comma']),
    dayOrder: choice('dates', ['day-first', 'month-first']),
    per: choice('price-for', ['accelerator', 'instance']),
  }
}

/** Which option settles a question. */
const optionOf: Readonly<Record<keyof ListAnswers, keyof typeof listOptions>> = {
  observedOn: 'observed-on',
  provider: 'provider',
  currency: 'currency',
  decimal: 'decimals',
  dayOrder: 'dates',
  per: 'price-for',
}

/** What a file's price lists hold, line by line; nothing for other files. `taken` names files taken in by their hash. */
export function listLines(reading: FileReading, taken: readonly string[]): readonly string[] {
  const { observations } = reading
  if (observations === undefined) return []
  const state = taken.includes(reading.sha256)
    ? 'taken in'
    : observations.ready
      ? 'ready'
      : 'not ready: questions are open'
  return observations.lists.flatMap((list) => [
    `${reading.file}: price list (${list.formatName}), ${list.rows} rows, ${list.read} observations: ${state}`,
    ...detailLines(list).map((line) => `  ${line}`),
  ])
}

function detailLines(list: ListPreview): readonly string[] {
  const unmatched = list.words.filter(({ accelerator }) => accelerator === null)
  const shown = unmatched.slice(0, 20).map(({ word }) => word)
  const more = unmatched.length > shown.length ? ` and ${unmatched.length - shown.length} more` : ''
  return [
    ...(list.from === null ? [] : [`days      ${list.from === list.to ? list.from : `${list.from} to ${list.to}`}`]),
    ...list.assumed.map((sentence) => `assumed   ${sentence}`),
    ...list.leftOut.map(({ why, rows }) => `left out  ${rows} ${rows === 1 ? 'row' : 'rows'}: ${why}`),
    ...(shown.length === 0 ? [] : [`no accelerator of the tender: ${shown.join(', ')}${more}`]),
    ...list.questions.map(({ answer }) => `answer    with --${optionOf[answer]}`),
  ]
}
