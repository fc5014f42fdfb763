// `schema`: the JSON Schema of the two documents everyone can rely on.
import { documentSchema } from '../../shared/tender/document-schema.ts'
import { type Command, CommandRefused, exitCodes, readArguments } from './command.ts'

const usage = 'schema tender|award'

export const schemaCommand: Command = {
  name: 'schema',
  usage,
  summary: 'JSON Schema of the tender or award document',
  run: async (args, io) => {
    const { positionals } = readArguments({ name: 'schema', usage }, args, {}, { least: 1, most: 1 })
    const which = positionals[0]
    if (which !== 'tender' && which !== 'award') throw new CommandRefused(`usage: headroom ${usage}`, exitCodes.usage)
    io.out(JSON.stringify(documentSchema(which), null, 2))
    return exitCodes.done
  },
}
