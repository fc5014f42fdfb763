// Hostile XLS files: chains of sectors that break or turn in circles, counts that promise gigabytes, records that end too early.
import {
  type BiffRecord,
  directoryOf,
  littleEndian,
  type Numbers,
  numberRecord,
  oleFile,
  rawXls,
  withSectorChain,
  workbookStream,
} from '../raw-xls.ts'
import { type HostileFile, textsOf } from './hostile-file.ts'

const anyEnd = ['read', 'unreadable', 'damaged', 'not-a-spreadsheet', 'too-many-cells', 'too-much-text']
const refused = ['unreadable', 'damaged', 'not-a-spreadsheet']
const numbers = [numberRecord(0, 0, 1.5), numberRecord(1, 0, 2.5)]
const endOfChain = 0xfffffffe

/** A file whose workbook fills many sectors. */
function long(): Buffer {
  return rawXls(Array.from({ length: 500 }, (_, row) => numberRecord(row, 0, row)))
}

function changed(file: Buffer, change: (file: Buffer) => void): Buffer {
  const copy = Buffer.from(file)
  change(copy)
  return copy
}

/** `bytes` of what a record promises, and nothing of it. */
const promise = (type: number, ...data: Numbers): BiffRecord => ({
  type,
  data: littleEndian(...data),
})

export const hostileXls: readonly HostileFile[] = [
  {
    name: 'XLS sectors that lead to themselves',
    bytes: () => withSectorChain(long(), (next, index) => (next < 0xfffffff0 ? index : next)),
    ends: anyEnd,
  },
  {
    name: 'XLS sectors that all lead to the first',
    bytes: () => withSectorChain(long(), (next) => (next < 0xfffffff0 || next === endOfChain ? 0 : next)),
    ends: anyEnd,
  },
  {
    name: 'XLS sectors that lead out of the file',
    bytes: () => withSectorChain(long(), (next, index) => (index === 3 ? 0x7fffffff : next)),
    ends: anyEnd,
  },
  { name: 'XLS sectors whose chain is empty', bytes: () => withSectorChain(long(), () => 0xffffffff), ends: anyEnd },
  {
    name: 'an XLS directory that leads to itself',
    bytes: () =>
      changed(long(), (file) => {
        for (let entry = 0; entry < 4; entry += 1) {
          const at = directoryOf(file) + entry * 128
          for (const link of [68, 72, 76]) file.writeUInt32LE(entry, at + link)
        }
      }),
    ends: anyEnd,
  },
  {
    name: 'an XLS stream that claims 4 GB',
    bytes: () => changed(long(), (file) => file.writeUInt32LE(0xffffffff, directoryOf(file) + 128 + 120)),
    ends: anyEnd,
  },
  {
    name: 'an XLS header that promises a billion sectors of chains',
    bytes: () =>
      changed(long(), (file) => {
        file.writeUInt32LE(0x3fffffff, 44)
        file.writeUInt32LE(0x3fffffff, 72)
        file.writeUInt32LE(0, 68)
      }),
    ends: anyEnd,
  },
  {
    name: 'XLS sectors of 2 to the 65,535 bytes',
    bytes: () => changed(long(), (file) => file.writeUInt16LE(0xffff, 30)),
    ends: anyEnd,
  },
  ...[0.1, 0.4, 0.6, 0.95].map((share) => ({
    name: `XLS cut at ${share * 100} %`,
    bytes: () => long().subarray(0, Math.floor(long().length * share)),
    ends: anyEnd,
  })),
  { name: 'an XLS header and nothing else', bytes: () => long().subarray(0, 8), ends: refused },
  {
    name: 'an old Office document that is no spreadsheet',
    bytes: () => oleFile({ WordDocument: Buffer.alloc(600) }),
    ends: ['not-a-spreadsheet'],
  },
  {
    name: 'an XLS whose name of a workbook stands in another stream',
    bytes: () => oleFile({ Notes: Buffer.from('Workbook'.repeat(100), 'utf16le') }),
    ends: refused,
  },
  {
    name: 'XLS shared texts that promise two billion',
    bytes: () => rawXls(numbers, [promise(0x00fc, [0x7fffffff, 4], [0x7fffffff, 4])]),
    ends: anyEnd,
  },
  {
    name: 'an XLS shared text that promises 65,535 letters and a billion runs',
    bytes: () => rawXls(numbers, [promise(0x00fc, [1, 4], [1, 4], 0xffff, [0x0c, 1], 0xffff, [0x3fffffff, 4])]),
    ends: anyEnd,
  },
  {
    name: 'XLS texts that are not there',
    bytes: () => rawXls([{ type: 0x00fd, data: littleEndian(0, 0, 0, [0x7fffffff, 4]) }, ...numbers]),
    ends: anyEnd,
  },
  {
    name: 'an XLS record longer than the file',
    bytes: () => rawXls([{ type: 0x0203, data: Buffer.alloc(14), claimedLength: 0xffff }]),
    ends: anyEnd,
  },
  {
    name: 'XLS records of no length',
    bytes: () => rawXls(Array.from({ length: 100_000 }, () => ({ type: 0x0203 }))),
    ends: anyEnd,
  },
  {
    name: 'XLS merges that promise 65,535 and hold none',
    bytes: () => rawXls([...numbers, promise(0x00e5, 0xffff)]),
    ends: anyEnd,
  },
  {
    name: 'XLS merges over the whole sheet, 100,000 of them',
    bytes: () => {
      const record: BiffRecord = {
        type: 0x00e5,
        data: Buffer.concat([
          littleEndian(1000),
          ...Array.from({ length: 1000 }, () => littleEndian(0, 0xffff, 0, 255)),
        ]),
      }
      return rawXls([...numbers, ...Array.from({ length: 100 }, () => record)])
    },
    ends: anyEnd,
  },
  {
    name: 'XLS columns hidden up to 65,535, 10,000 times',
    bytes: () => rawXls([...Array.from({ length: 10_000 }, () => promise(0x007d, 0, 0xffff, 10, 0, 1, 0)), ...numbers]),
    ends: anyEnd,
  },
  {
    name: 'an XLS row of cells that promises to end before it begins',
    bytes: () =>
      rawXls([
        { type: 0x00bd, data: littleEndian(0, 5, 0, [0, 4], 2) },
        { type: 0x00be, data: littleEndian(0, 9, 1) },
        ...numbers,
      ]),
    ends: anyEnd,
  },
  {
    name: 'XLS formulas of broken parts',
    bytes: () =>
      rawXls([
        {
          type: 0x0006,
          data: Buffer.concat([
            littleEndian(0, 0, 0, [1, 8], 0, [0, 4], 0xffff),
            Buffer.from([0x01, 0xff, 0x7f, 0x21, 0x42, 0x19, 0xff]),
          ]),
        },
        ...numbers,
      ]),
    ends: anyEnd,
  },
  {
    name: 'an XLS formula nested 8,000 deep',
    bytes: () =>
      rawXls([
        {
          type: 0x0006,
          data: Buffer.concat([
            littleEndian(0, 0, 0, [1, 8], 0, [0, 4], 8003),
            Buffer.from([0x1e, 1, 0]),
            Buffer.alloc(8000, 0x15),
          ]),
        },
        ...numbers,
      ]),
    ends: anyEnd,
  },
  {
    name: 'XLS formulas that call another program',
    bytes: () =>
      rawXls(numbers, [
        // A link to another program's data and a name that runs when the file is opened.
        { type: 0x01ae, data: Buffer.concat([littleEndian(1, 9), Buffer.from('\u0000cmd\u0003/C x')]) },
        {
          type: 0x0018,
          data: Buffer.concat([littleEndian(0x0020, [0, 1], [1, 1], 0, 0, 1), Buffer.alloc(4), Buffer.from([0, 1])]),
        },
      ]),
    ends: anyEnd,
  },
  { name: 'an XLS sheet that stands outside of the file', bytes: () => rawXls(numbers, [], 0x7fffffff), ends: anyEnd },
  { name: 'an XLS sheet that stands in its own head', bytes: () => rawXls(numbers, [], 0), ends: anyEnd },
  {
    name: 'an XLS with a password',
    bytes: () =>
      rawXls(numbers, [{ type: 0x002f, data: littleEndian(1, 1, 1, ...Array.from({ length: 24 }, () => 0x5a5a)) }]),
    ends: ['encrypted'],
  },
  {
    name: 'an XLS with macros, which are not opened',
    bytes: () =>
      oleFile({ Workbook: workbookStream([], numbers), '_VBA_PROJECT_CUR/VBA/_VBA_PROJECT': Buffer.alloc(600, 7) }),
    ends: ['read'],
    harmless: (workbook) =>
      textsOf(workbook).join() === '1.5,2.5' && workbook.remarks.some(({ code }) => code === 'macros'),
  },
  {
    name: 'a locked workbook of the newer kind in an older container',
    bytes: () => oleFile({ EncryptionInfo: Buffer.alloc(600), EncryptedPackage: Buffer.alloc(5000) }),
    ends: ['encrypted'],
  },
]
