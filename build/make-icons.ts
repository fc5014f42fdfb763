// Draws the app's icon and writes it in every form packaging needs: run `node build/make-icons.ts` after changing the drawing.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'

/** A rounded rectangle in a square of side 1, painted over what came before. */
interface Shape {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly radius: number
  readonly colour: readonly [number, number, number]
}

const NIGHT = [22, 38, 66] as const
const STEEL = [111, 152, 208] as const
const GREEN = [64, 192, 140] as const
const WHITE = [245, 247, 250] as const

/** Capacity growing under a ceiling: what is left between them is the headroom. */
const DRAWING: readonly Shape[] = [
  { left: 0.04, top: 0.04, width: 0.92, height: 0.92, radius: 0.2, colour: NIGHT },
  { left: 0.18, top: 0.2, width: 0.64, height: 0.06, radius: 0.03, colour: WHITE },
  { left: 0.18, top: 0.62, width: 0.17, height: 0.19, radius: 0.03, colour: STEEL },
  { left: 0.415, top: 0.5, width: 0.17, height: 0.31, radius: 0.03, colour: STEEL },
  { left: 0.65, top: 0.36, width: 0.17, height: 0.45, radius: 0.03, colour: GREEN },
]

/** Points per pixel and axis: smooth edges at every size. */
const SAMPLES = 4

function covers(shape: Shape, x: number, y: number): boolean {
  const { left, top, width, height, radius } = shape
  const nearestX = Math.min(Math.max(x, left + radius), left + width - radius)
  const nearestY = Math.min(Math.max(y, top + radius), top + height - radius)
  return (x - nearestX) ** 2 + (y - nearestY) ** 2 <= radius ** 2
}

/** RGBA of one pixel: the mean of its points, weighted by their opacity. */
function pixel(size: number, column: number, row: number): readonly number[] {
  const sum = [0, 0, 0]
  let painted = 0
  for (let point = 0; point < SAMPLES ** 2; point += 1) {
    const x = (column + ((point % SAMPLES) + 0.5) / SAMPLES) / size
    const y = (row + (Math.floor(point / SAMPLES) + 0.5) / SAMPLES) / size
    const top = DRAWING.findLast((shape) => covers(shape, x, y))
    if (top === undefined) continue
    painted += 1
    top.colour.forEach((value, channel) => {
      sum[channel] = (sum[channel] ?? 0) + value
    })
  }
  const colour = sum.map((value) => (painted === 0 ? 0 : Math.round(value / painted)))
  return [...colour, Math.round((255 * painted) / SAMPLES ** 2)]
}

/** A PNG file (RGBA, 8 bits, no filter). */
export function drawPng(size: number): Buffer {
  const rows = Array.from({ length: size }, (_, row) =>
    Buffer.from([0, ...Array.from({ length: size }, (__, column) => pixel(size, column, row)).flat()]),
  )
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 6, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const data = deflateSync(Buffer.concat(rows), { level: 9 })
  return Buffer.concat([signature, pngChunk('IHDR', header), pngChunk('IDAT', data), pngChunk('IEND', Buffer.alloc(0))])
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** A Windows .ico that holds PNGs: a directory of 16-byte entries, then the files. */
export function packIco(pictures: ReadonlyMap<number, Buffer>): Buffer {
  const header = Buffer.from([0, 0, 1, 0, pictures.size, 0])
  let offset = header.length + 16 * pictures.size
  const entries = [...pictures].map(([size, png]) => {
    const entry = Buffer.alloc(16)
    entry.set([size % 256, size % 256, 0, 0, 1, 0, 32, 0])
    entry.writeUInt32LE(png.length, 8)
    entry.writeUInt32LE(offset, 12)
    offset += png.length
    return entry
  })
  return Buffer.concat([header, ...entries, ...pictures.values()])
}

const ICNS_TYPES: Readonly<Record<number, string>> = { 128: 'ic07', 256: 'ic08', 512: 'ic09', 1024: 'ic10' }

/** A macOS .icns that holds PNGs, each behind its type and length. */
export function packIcns(pictures: ReadonlyMap<number, Buffer>): Buffer {
  const parts = [...pictures].map(([size, png]) => tagged(ICNS_TYPES[size] ?? '', png))
  return tagged('icns', Buffer.concat(parts))
}

function tagged(type: string, data: Buffer): Buffer {
  const header = Buffer.alloc(8)
  header.write(type, 0, 'latin1')
  header.writeUInt32BE(data.length + 8, 4)
  return Buffer.concat([header, data])
}

if (process.argv[1] === import.meta.filename) {
  const folder = join(import.meta.dirname, 'icons')
  mkdirSync(folder, { recursive: true })
  const drawn = new Map([16, 32, 48, 64, 128, 256, 512, 1024].map((size) => [size, drawPng(size)] as const))
  const some = (sizes: readonly number[]) => new Map([...drawn].filter(([size]) => sizes.includes(size)))
  for (const [size, png] of some([16, 32, 48, 64, 128, 256, 512]))
    writeFileSync(join(folder, `${size}x${size}.png`), png)
  writeFileSync(join(folder, 'icon.ico'), packIco(some([16, 32, 48, 64, 128, 256])))
  writeFileSync(join(folder, 'icon.icns'), packIcns(some([128, 256, 512, 1024])))
  console.log(`icons: written to ${folder}`)
}
