// The files chosen, each with its state and the quote found in it.
import { ActionIcon, Text, Tooltip, UnstyledButton } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ImportSource } from '../../../shared/contract/views.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { Tag, type Tone } from '../../components/tag.tsx'
import { type FilePreview, useImports } from '../../stores/imports.ts'
import { type FileState, fileState, listWords } from '../../view/import-files.ts'
import { addedNames } from '../../view/layout-words.ts'
import { namesOf } from '../../view/names.ts'
import classes from './file-list.module.css'

const tones: { readonly [K in FileState['kind']]: Tone } = {
  refused: 'bad',
  known: 'quiet',
  empty: 'warn',
  open: 'warn',
  ready: 'good',
}

interface FileListProps {
  readonly tender: Tender
  readonly sources: readonly ImportSource[]
  readonly previews: Readonly<Record<string, FilePreview>>
  readonly shown: string | null
  readonly locale: string
}

export function FileList({ tender, sources, previews, shown, locale }: FileListProps) {
  return (
    <ul className={classes.list} aria-label="Files to import">
      {sources.map(({ source, name }) => {
        const preview = previews[source]
        const about = preview === undefined ? '' : aboutFile(preview, tender, locale)
        const state = preview === undefined ? undefined : fileState(preview)
        return (
          <li key={source} className={classes.item} data-shown={source === shown || undefined}>
            <UnstyledButton
              className={classes.open}
              aria-current={source === shown || undefined}
              onClick={() => useImports.getState().show(source)}
            >
              <Text fw={500} truncate title={name}>
                {name}
              </Text>
              <span className={classes.facts}>
                {state !== undefined && <Tag tone={tones[state.kind]}>{state.words}</Tag>}
                <Text span c="var(--quiet)" fz="xs" truncate title={about}>
                  {about}
                </Text>
              </span>
            </UnstyledButton>
            <Tooltip label="Leave this file out">
              <ActionIcon
                size="sm"
                className={classes.remove ?? ''}
                aria-label={`Leave ${name} out`}
                onClick={() => void useImports.getState().leaveOut(source)}
              >
                <IconX size={13} />
              </ActionIcon>
            </Tooltip>
          </li>
        )
      })}
    </ul>
  )
}

/** Whose quotes the file holds, or what is in its price list. */
function aboutFile({ observations, quotes, proposal }: FilePreview, tender: Tender, locale: string): string {
  if (observations !== undefined) return listWords(observations, locale)
  const [first, ...others] = quotes
  if (first === undefined) return ''
  if (others.length > 0) return `${quotes.length} quotes`
  const { vendor, round = 1 } = first.quote
  const added = proposal === undefined ? undefined : addedNames(proposal.layout).get(vendor)
  return `${added ?? namesOf(tender)(vendor)}${round === 1 ? '' : `, round ${round}`}`
}
