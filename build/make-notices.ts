// `npm run notices`: writes docs/third-party-notices.md from the packages that ship, with their licence texts; `--check` only compares.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

interface LockEntry {
  readonly version?: string
  readonly license?: string
  readonly dev?: boolean
  readonly optional?: boolean
  readonly devOptional?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
}

const root = join(import.meta.dirname, '..')
const target = join(root, 'docs/third-party-notices.md')

/** Packages of the lockfile that end up in the app: neither for development nor platform packages of the toolchain. */
function shippedPackages(): readonly { readonly path: string; readonly name: string; readonly entry: LockEntry }[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockEntry>
  }
  return Object.entries(lock.packages)
    .filter(([path, entry]) => path !== '' && !entry.dev && !entry.optional && !entry.devOptional)
    .map(([path, entry]) => ({ path, name: path.slice(path.lastIndexOf('node_modules/') + 13), entry }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

function licenceText(folder: string): string {
  if (!existsSync(folder)) return ''
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)(\.|$)/i.test(name))
  return file === undefined ? '' : readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()
}

function notices(): string {
  const packages = shippedPackages()
  const rows = packages.map(({ path, name, entry }) => {
    const manifest = join(root, path, 'package.json')
    const declared = existsSync(manifest)
      ? (JSON.parse(readFileSync(manifest, 'utf8')) as { license?: string }).license
      : undefined
    return {
      name,
      version: entry.version ?? '',
      licence: entry.license ?? declared ?? 'see below',
      text: licenceText(join(root, path)),
    }
  })
  const table = rows.map((row) => `| ${row.name} | ${row.version} | ${row.licence} |`)
  const texts = new Map<string, string[]>()
  for (const row of rows)
    if (row.text !== '') texts.set(row.text, [...(texts.get(row.text) ?? []), `${row.name} ${row.version}`])
  const sections = [...texts].map(([text, names]) => `## ${names.join(', ')}\n\n\`\`\`text\n${text}\n\`\`\`\n`)
  return [
    '# Third-party notices',
    '',
    'What Headroom ships besides its own code. Made by `npm run notices`.',
    '',
    '| package | version | licence |',
    '|---|---|---|',
    ...table,
    '',
    ...sections,
  ].join('\n')
}

const text = notices()
if (process.argv.includes('--check')) {
  const same = existsSync(target) && readFileSync(target, 'utf8') === text
  console.log(same ? 'notices: up to date' : 'notices: docs/third-party-notices.md is old; run "npm run notices"')
  process.exitCode = same ? 0 : 1
} else {
  writeFileSync(target, text)
  console.log(`notices: wrote ${target}`)
}
