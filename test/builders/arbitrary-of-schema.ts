// Random values of a zod schema, every field of it, with unknown fields strewn in: new fields are covered without anyone thinking of it.
import fc from 'fast-check'
import { z } from 'zod'
import { currencyField, dateField, idField, monthField } from '../../shared/tender/field.ts'

const day = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2040-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString())

/** Fields whose rule is a pattern or a function. */
const leaves = new Map<unknown, fc.Arbitrary<unknown>>([
  [idField, fc.stringMatching(/^[\p{L}\d_.[\]"=-]{1,12}$/u).filter((text) => idField.safeParse(text).success)],
  [currencyField, fc.constantFrom('USD', 'EUR', 'JPY', 'KWD')],
  [monthField, day.map((text) => text.slice(0, 7))],
  [dateField, day.map((text) => text.slice(0, 10))],
])

interface Def {
  readonly type: string
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly catchall?: unknown
  readonly element?: z.ZodType
  readonly innerType?: z.ZodType
  readonly keyType?: z.ZodType
  readonly valueType?: z.ZodType
  readonly options?: readonly z.ZodType[]
  readonly items?: readonly z.ZodType[]
  readonly values?: readonly (string | number | boolean)[]
  readonly entries?: Readonly<Record<string, string>>
}

export interface ArbitraryOptions {
  /** Adds fields no schema knows to objects, now and then. */
  readonly unknownFields: boolean
  /** Longest list. */
  readonly most: number
}

/** Throws for a kind of schema it does not know. */
export function arbitraryOf(schema: z.ZodType, options: ArbitraryOptions): fc.Arbitrary<unknown> {
  const leaf = leaves.get(schema)
  if (leaf !== undefined) return leaf
  const def = schema._zod.def as unknown as Def
  const inner = (type: z.ZodType | undefined) => arbitraryOf(type as z.ZodType, options)
  switch (def.type) {
    case 'object':
      return objectOf(def.shape ?? {}, options)
    case 'array':
      return fc.array(inner(def.element), { minLength: leastOf(schema), maxLength: options.most })
    case 'record':
      return fc.dictionary(inner(def.keyType) as fc.Arbitrary<string>, inner(def.valueType), { maxKeys: 3 })
    case 'optional':
      return inner(def.innerType)
    case 'union':
      return fc.oneof(...(def.options ?? []).map(inner))
    case 'literal':
      return fc.constantFrom(...(def.values ?? []))
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries ?? {}))
    case 'boolean':
      return fc.boolean()
    case 'number':
      return numberOf(schema)
    case 'string':
      return fc.string({ unit: 'grapheme', minLength: leastOf(schema), maxLength: 20 })
    default:
      throw new Error(`no random values for ${def.type}`)
  }
}

function objectOf(shape: Readonly<Record<string, z.ZodType>>, options: ArbitraryOptions): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(Object.entries(shape).map(([name, type]) => [name, arbitraryOf(type, options)]))
  const required = Object.entries(shape).filter(([, type]) => (type._zod.def as unknown as Def).type !== 'optional')
  const known = fc.record(fields, { requiredKeys: required.map(([name]) => name) })
  if (!options.unknownFields) return known
  const name = fc.constantFrom('', 'remark', 'x-vendor', '__proto__', 'toString', 'terms', '7')
  const more = fc.oneof(
    { weight: 5, arbitrary: fc.constant({}) },
    {
      weight: 1,
      arbitrary: fc.dictionary(name, fc.jsonValue({ maxDepth: 2, noUnicodeString: false }), { maxKeys: 2 }),
    },
  )
  return fc.tuple(known, more).map(([own, strange]) => {
    const added = Object.entries(strange).filter(([key]) => !Object.hasOwn(shape, key))
    return JSON.parse(JSON.stringify(Object.fromEntries([...Object.entries(own), ...added])))
  })
}

interface Bounds {
  readonly type?: string
  readonly minLength?: number
  readonly minItems?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
}

function boundsOf(schema: z.ZodType): Bounds {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Bounds
}

function leastOf(schema: z.ZodType): number {
  const { minLength, minItems } = boundsOf(schema)
  return minLength ?? minItems ?? 0
}

/** Whole numbers, cents and millionths within the bounds. */
function numberOf(schema: z.ZodType): fc.Arbitrary<number> {
  const { type, minimum = -1e9, maximum = 1e9, exclusiveMinimum } = boundsOf(schema)
  const low = Math.max(minimum, exclusiveMinimum ?? -1e9, -1e9)
  const high = Math.min(maximum, 1e9)
  const whole = fc.integer({ min: Math.ceil(low), max: Math.floor(high) })
  if (type === 'integer') return whole
  const millionths = fc
    .integer({ min: Math.ceil(low * 1e6), max: Math.floor(Math.min(high, 9e6) * 1e6) })
    .map((micros) => micros / 1e6)
  return fc
    .oneof(whole, millionths)
    .filter((value) => value >= minimum && (exclusiveMinimum === undefined || value > exclusiveMinimum))
}
