// Import: files in, problems mended beside their cells, quotes taken into the tender.
import { Button, Loader, Text } from '@mantine/core'
import { IconArrowRight, IconFileImport, IconFilePlus, IconGift, IconSquareCheck } from '@tabler/icons-react'
import { useDeferredValue, useEffect, useEffectEvent, useState } from 'react'
import type { Tender } from '../../../shared/tender/tender.ts'
import { pathOfFile } from '../../bridge.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Panel, ScreenFrame } from '../../components/screen-frame.tsx'
import { useAppInfo } from '../../stores/app-info.ts'
import { useImports } from '../../stores/imports.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useTender } from '../../stores/tender.ts'
import { readyWords } from '../../view/import-files.ts'
import { FileList } from './file-list.tsx'
import { FileView } from './file-view.tsx'
import classes from './import-screen.module.css'

export function ImportScreen() {
  const file = useTender((state) => state.view?.file)
  const tender = useTender((state) => state.view?.tender)
  useEffect(() => {
    // Files chosen for one tender say nothing about another.
    const { file: before, clear } = useImports.getState()
    if (before !== null && before !== file) clear()
  }, [file])
  return tender === undefined ? null : <Import tender={tender} />
}

function Import({ tender }: { readonly tender: Tender }) {
  const { sources, previews, shown, reading, committing, imported } = useImports()
  const { pick, sample, commit, drop } = useImports.getState()
  const locale = useAppInfo((state) => state.info?.locale ?? 'en-US')
  const over = useDrop((files) => void drop(files.map(pathOfFile).filter((path) => path !== '')))
  // Drawn in slices, so that the window answers while a large file comes up.
  const preview = useDeferredValue(shown === null ? undefined : previews[shown])
  const ready = readyWords(Object.values(previews))

  return (
    <div className={classes.place} data-over={over || undefined}>
      <ScreenFrame
        title="Import"
        purpose="Drop what the vendors sent: bid sheets or sheets of their own. Formulas are never evaluated; nothing is stored before you take it in."
        fill
        actions={
          (sources.length > 0 || imported.length > 0) && (
            <>
              {reading && <Loader size="xs" aria-label="Reading the files" />}
              <Button
                variant="default"
                leftSection={<IconFilePlus size={15} stroke={1.7} />}
                onClick={() => void pick()}
              >
                {sources.length > 0 ? 'Add files' : 'Choose more files'}
              </Button>
              {sources.length > 0 && (
                <Button
                  id="take-in"
                  disabled={ready === '' || reading}
                  loading={committing}
                  leftSection={<IconSquareCheck size={15} stroke={1.7} />}
                  onClick={() => void commit()}
                >
                  {ready === '' ? 'Nothing is ready yet' : `Take in ${ready}`}
                </Button>
              )}
            </>
          )
        }
      >
        {imported.length > 0 && <Imported sentences={imported} />}
        {sources.length === 0 ? (
          imported.length === 0 && <Nothing onPick={() => void pick()} onSample={() => void sample()} />
        ) : (
          <div style={{ display: 'flex', gap: 12, flex: 1, minHeight: 0 }}>
            <div style={{ width: 216, flex: 'none', display: 'flex' }}>
              <Panel flush grow title={`Files (${sources.length})`}>
                <FileList tender={tender} sources={sources} previews={previews} shown={shown} locale={locale} />
              </Panel>
            </div>
            {preview === undefined ? (
              <Panel grow>
                <Text c="var(--quiet)">Reading the files…</Text>
              </Panel>
            ) : (
              <FileView key={preview.source} tender={tender} file={preview} locale={locale} />
            )}
          </div>
        )}
      </ScreenFrame>
    </div>
  )
}

/** Takes files dropped anywhere on the window while the screen is shown; true while they hover over it. */
function useDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false)
  const take = useEffectEvent(onFiles)
  useEffect(() => {
    const ending = new AbortController()
    const { signal } = ending
    const hover = (event: DragEvent) => {
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false)
    const drop = (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      take([...(event.dataTransfer?.files ?? [])])
    }
    window.addEventListener('dragover', hover, { signal })
    window.addEventListener('dragleave', leave, { signal })
    window.addEventListener('drop', drop, { signal })
    return () => ending.abort()
  }, [])
  return over
}

function Nothing({ onPick, onSample }: { readonly onPick: () => void; readonly onSample: () => void }) {
  return (
    <Panel grow className={classes.zone}>
      <EmptyState
        Icon={IconFileImport}
        title="Drop bid sheets here"
        text="XLSX, ODS or CSV, one or many at once. What cannot be read for certain becomes a question beside its cell; nothing is guessed."
      >
        <Button leftSection={<IconFilePlus size={15} stroke={1.7} />} onClick={onPick}>
          Choose files
        </Button>
        <Button variant="default" leftSection={<IconGift size={15} stroke={1.7} />} onClick={onSample}>
          Use the sample’s bid sheets
        </Button>
      </EmptyState>
    </Panel>
  )
}

function Imported({ sentences }: { readonly sentences: readonly string[] }) {
  const { go } = useNavigation.getState()
  return (
    <Panel
      title={sentences.length === 1 ? '1 quote is in the tender' : `${sentences.length} quotes are in the tender`}
      aside={
        <span style={{ display: 'flex', gap: 8 }}>
          <Button variant="default" onClick={() => void useTender.getState().undo()}>
            Undo
          </Button>
          <Button variant="default" onClick={() => go('quotes')}>
            See the quotes
          </Button>
          <Button rightSection={<IconArrowRight size={14} />} onClick={() => go('compare')}>
            Compare them
          </Button>
        </span>
      }
    >
      <ul className={classes.sentences}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Panel>
  )
}
