// Prints what reading folders of the layout corpus gives, for a person to check by hand: `node test/builders/layout-corpus/show.ts FOLDER…`.
import { join } from 'node:path'
import { corpusRoot } from './make.ts'
import { fragmentOf, problemsOf, readFolder } from './read-folder.ts'

for (const folder of process.argv.slice(2)) {
  const reading = await readFolder(join(corpusRoot, folder))
  const lines = [
    `== ${folder}`,
    `layout ${JSON.stringify(reading.proposed.proposal?.layout, null, 1)}`,
    ...(reading.proposed.proposal?.questions ?? []).map(
      ({ what, options }) => `? ${what} [${options.map(({ label }) => label).join(' | ')}]`,
    ),
    `expected ${JSON.stringify(fragmentOf(reading.confirmed), null, 1)}`,
    `problems ${JSON.stringify(problemsOf(reading), null, 1)}`,
    ...reading.confirmed.problems.map(
      ({ severity, what, where }) => `${severity}: ${where.kind === 'cell' ? where.address : ''} ${what}`,
    ),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}
