// Pages of a PDF, drawn from its bytes as they come into view; nothing is fetched and nothing in the file is run.
import { ActionIcon, Alert, Group, Loader, Stack, Text } from '@mantine/core'
import { IconZoomIn, IconZoomOut } from '@tabler/icons-react'
// The legacy build: the other one uses functions younger than the oldest Chromium we run on (build/entries.ts).
import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import { useEffect, useRef, useState } from 'react'
import classes from './pdf-preview.module.css'

GlobalWorkerOptions.workerSrc = workerUrl

const zooms = [0.6, 0.8, 1, 1.25, 1.5, 2] as const

interface PdfPreviewProps {
  readonly pdf: Uint8Array | null
  readonly making: boolean
  /** What is going on while the pages are made. */
  readonly makingWords: string
}

export function PdfPreview({ pdf, making, makingWords }: PdfPreviewProps) {
  const [pages, setPages] = useState<readonly PDFPageProxy[]>([])
  const [zoom, setZoom] = useState(3)
  const [broken, setBroken] = useState(false)
  useEffect(() => {
    setPages([])
    setBroken(false)
    if (pdf === null) return
    const state = { dropped: false }
    // The reader takes over the buffer it is given; the original stays for saving.
    const task = getDocument({
      data: pdf.slice(),
      useWorkerFetch: false,
      disableAutoFetch: true,
      enableXfa: false,
    })
    task.promise.then(readPages).then(
      (read) => {
        if (!state.dropped) setPages(read)
      },
      () => {
        if (!state.dropped) setBroken(true)
      },
    )
    return () => {
      state.dropped = true
      void task.destroy()
    }
  }, [pdf])
  if (broken && !making)
    return (
      <Alert color="red" variant="light" title="The pages cannot be shown here">
        The pages themselves are made: save the PDF and open it in a reader.
      </Alert>
    )
  if (making || pages.length === 0) {
    return (
      <Stack align="center" justify="center" h="100%" gap="xs">
        <Loader size="sm" />
        <Text c="var(--quiet)">{making ? makingWords : 'Drawing the pages'}</Text>
      </Stack>
    )
  }
  const scale = zooms[zoom] ?? 1
  return (
    <section className={classes.frame} aria-label="Preview of the report">
      <Group gap={4} className={classes.bar}>
        <ActionIcon aria-label="Smaller" disabled={zoom === 0} onClick={() => setZoom(zoom - 1)}>
          <IconZoomOut size={16} />
        </ActionIcon>
        <Text fz="xs" c="var(--quiet)" w={42} ta="center">
          {Math.round(scale * 100)} %
        </Text>
        <ActionIcon aria-label="Larger" disabled={zoom === zooms.length - 1} onClick={() => setZoom(zoom + 1)}>
          <IconZoomIn size={16} />
        </ActionIcon>
        <Text fz="xs" c="var(--quiet)" ml="sm">
          {pages.length === 1 ? '1 page' : `${pages.length} pages`}
        </Text>
      </Group>
      <div className={classes.pages}>
        {pages.map((page) => (
          <PageView key={page.pageNumber} page={page} scale={scale} count={pages.length} />
        ))}
      </div>
    </section>
  )
}

async function readPages(document: PDFDocumentProxy): Promise<readonly PDFPageProxy[]> {
  return Promise.all(Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)))
}

function PageView({
  page,
  scale,
  count,
}: {
  readonly page: PDFPageProxy
  readonly scale: number
  readonly count: number
}) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [near, setNear] = useState(page.pageNumber === 1)
  const size = page.getViewport({ scale })
  useEffect(() => {
    const element = canvas.current
    if (element === null || near) return
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting === true && setNear(true), {
      rootMargin: '600px',
    })
    watch.observe(element)
    return () => watch.disconnect()
  }, [near])
  useEffect(() => {
    const element = canvas.current
    if (element === null || !near) return
    const viewport = page.getViewport({ scale: scale * window.devicePixelRatio })
    element.width = Math.floor(viewport.width)
    element.height = Math.floor(viewport.height)
    const drawing = page.render({ canvas: element, viewport })
    // A drawing that was cancelled for a newer one is no failure.
    drawing.promise.then(
      () => {
        element.dataset.drawn = 'true'
      },
      () => undefined,
    )
    return () => {
      delete element.dataset.drawn
      drawing.cancel()
    }
  }, [page, scale, near])
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={`Page ${page.pageNumber} of ${count}`}
      className={classes.page}
      style={{ width: Math.floor(size.width), height: Math.floor(size.height) }}
    />
  )
}
