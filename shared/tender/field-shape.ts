// What a form needs to know of a schema: a closed union of shapes instead of the schema library's own objects.
import { z } from 'zod'

export type FieldShape =
  | { readonly kind: 'text' }
  | { readonly kind: 'number'; readonly whole: boolean; readonly least?: number; readonly most?: number }
  | { readonly kind: 'choice'; readonly options: readonly (string | number)[] }
  | { readonly kind: 'flag' }
  | { readonly kind: 'list'; readonly item: FieldShape }
  | { readonly kind: 'record'; readonly value: FieldShape }
  | { readonly kind: 'group'; readonly fields: readonly GroupField[] }

export interface GroupField {
  readonly name: string
  readonly shape: FieldShape
  readonly required: boolean
}

/** The shape of a term's, rule's or record's schema. Throws on a schema no form can show: the tables hold none. */
export function describeField(schema: z.ZodType): FieldShape {
  return shapeOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))
}

type Printed = z.core.JSONSchema._JSONSchema

function shapeOf(printed: Printed): FieldShape {
  if (typeof printed === 'boolean') throw new Error('a schema that takes anything has no form')
  if (printed.const !== undefined) return { kind: 'choice', options: [option(printed.const)] }
  if (printed.enum !== undefined) return { kind: 'choice', options: printed.enum.map(option) }
  if (printed.anyOf !== undefined) {
    const options = printed.anyOf.map(shapeOf).flatMap((shape) => (shape.kind === 'choice' ? shape.options : []))
    if (options.length !== printed.anyOf.length) throw new Error('a choice between shapes has no form')
    return { kind: 'choice', options }
  }
  switch (printed.type) {
    case 'string':
      return { kind: 'text' }
    case 'boolean':
      return { kind: 'flag' }
    case 'integer':
    case 'number':
      return {
        kind: 'number',
        whole: printed.type === 'integer',
        ...(printed.minimum === undefined ? {} : { least: printed.minimum }),
        ...(printed.maximum === undefined ? {} : { most: printed.maximum }),
      }
    case 'array':
      return { kind: 'list', item: shapeOf((printed.items ?? true) as Printed) }
    case 'object':
      return shapeOfObject(printed)
    default:
      throw new Error(`no form for ${JSON.stringify(printed)}`)
  }
}

function shapeOfObject(printed: Exclude<Printed, boolean>): FieldShape {
  if (printed.properties === undefined)
    return { kind: 'record', value: shapeOf((printed.additionalProperties ?? true) as Printed) }
  const required = new Set(printed.required)
  const fields = Object.entries(printed.properties).map(([name, field]) => ({
    name,
    shape: shapeOf(field as Printed),
    required: required.has(name),
  }))
  return { kind: 'group', fields }
}

function option(value: unknown): string | number {
  if (typeof value === 'string' || typeof value === 'number') return value
  throw new Error('a choice is between texts or numbers')
}
