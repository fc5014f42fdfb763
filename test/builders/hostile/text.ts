// Hostile text files and files in disguise: lines without end, quotes never closed, letters in any writing, and what is no sheet at all.
import { deflateRawSync, gzipSync } from 'node:zlib'
import { importLimits } from '../../../electron/import/limits.ts'
import { type HostileFile, MB, textsOf } from './hostile-file.ts'

const plain = 'Price;Größe\r\n1,5;x\r\n'
const anyText: HostileFile['ends'] = ['read', 'too-many-cells', 'too-much-text', 'binary', 'unclosed-quote']

/** The two headers came out as they were meant. */
const isPlain: HostileFile['harmless'] = (workbook) => textsOf(workbook).slice(0, 2).join() === 'Price,Größe'

/** A file of these first bytes, filled up with what does not repeat. */
function disguised(name: string, start: readonly number[] | string, ends: readonly string[] = ['binary']): HostileFile {
  const head = typeof start === 'string' ? Buffer.from(start, 'latin1') : Buffer.from(start)
  const rest = deflateRawSync(Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * index) % 251)))
  return { name, bytes: () => Buffer.concat([head, rest, Buffer.alloc(64)]), ends }
}

const formulas = [
  "=cmd|' /C calc'!A0",
  '=DDE("cmd";"/C calc";"x")',
  '+1+cmd|x',
  '-1+HYPERLINK("http://192.0.2.1")',
  '@SUM(A1)',
  '\t=1',
  '＝1+1',
]

export const hostileTexts: readonly HostileFile[] = [
  { name: 'nothing', bytes: () => Buffer.alloc(0), ends: ['empty'] },
  { name: 'one NUL byte', bytes: () => Buffer.alloc(1), ends: ['binary'] },
  { name: 'white space alone', bytes: () => Buffer.from(' \r\n\t\r\n '), ends: ['read', 'empty'] },
  { name: 'a quote that is never closed', bytes: () => Buffer.from('a,b\n1,"2\n3,4\n5,6\n'), ends: ['unclosed-quote'] },
  {
    name: 'a quote that is never closed, before 30 MB',
    bytes: () => Buffer.from(`a,b\n1,"${'2,3\n'.repeat(7 * MB)}`),
    ends: ['unclosed-quote', 'too-much-text'],
  },
  { name: '10 million quotation marks', bytes: () => Buffer.from('"'.repeat(10_000_000)), ends: anyText },
  { name: '10 million quotes that close at once', bytes: () => Buffer.from('"",'.repeat(10_000_000)), ends: anyText },
  { name: 'NUL bytes in text', bytes: () => Buffer.from('a,b\u0000\n1,2\n'), ends: ['binary'] },
  { name: 'one line of 30 MB', bytes: () => Buffer.alloc(30 * MB, 0x61), ends: anyText },
  {
    name: 'one line of a million columns',
    bytes: () => Buffer.from('x,'.repeat(1_000_000)),
    ends: ['read'],
    harmless: (workbook) => (workbook.sheets[0]?.columns ?? 0) <= importLimits.columns,
  },
  { name: '15 million empty lines', bytes: () => Buffer.from('\n'.repeat(15_000_000)), ends: anyText },
  { name: '15 million lines of one letter', bytes: () => Buffer.from('x\n'.repeat(15_000_000)), ends: anyText },
  {
    name: 'a line of 30 MB that has every separator',
    bytes: () => Buffer.from('a;b\tc|d,'.repeat(3_900_000)),
    ends: anyText,
  },
  { name: '33 MB of text', bytes: () => Buffer.alloc(importLimits.fileBytes + 1, 0x61), ends: ['too-large'] },
  { name: 'UTF-8 with a mark', bytes: () => Buffer.from(`\uFEFF${plain}`), ends: ['read'], harmless: isPlain },
  { name: 'UTF-8 with two marks', bytes: () => Buffer.from(`\uFEFF\uFEFF${plain}`), ends: ['read'] },
  {
    name: 'UTF-16 with a mark',
    bytes: () => Buffer.from(`\uFEFF${plain}`, 'utf16le'),
    ends: ['read'],
    harmless: isPlain,
  },
  {
    name: 'UTF-16 of the other order with a mark',
    bytes: () => Buffer.from(`\uFEFF${plain}`, 'utf16le').swap16(),
    ends: ['read'],
    harmless: isPlain,
  },
  {
    name: 'UTF-16 without a mark',
    bytes: () => Buffer.from(plain, 'utf16le'),
    ends: ['read', 'binary'],
    harmless: isPlain,
  },
  {
    name: 'UTF-16 of the other order without a mark',
    bytes: () => Buffer.from(plain, 'utf16le').swap16(),
    ends: ['read', 'binary'],
    harmless: isPlain,
  },
  {
    name: 'UTF-16 cut within a letter',
    bytes: () => Buffer.from(`\uFEFF${plain}`, 'utf16le').subarray(0, -1),
    ends: ['read', 'binary'],
    harmless: isPlain,
  },
  {
    name: 'UTF-32',
    bytes: () =>
      Buffer.from(
        [...`\uFEFF${plain}`].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8, 0, 0]),
      ),
    ends: ['read', 'binary'],
    harmless: isPlain,
  },
  { name: 'Latin-1', bytes: () => Buffer.from(plain.repeat(20), 'latin1'), ends: ['read'], harmless: isPlain },
  {
    name: 'UTF-8 with broken letters',
    bytes: () => Buffer.concat([Buffer.from('Price;x\n1;'), Buffer.from([0xc3, 0x28, 0xff, 0xfe, 0xed, 0xa0, 0x80])]),
    ends: ['read'],
    harmless: (workbook) => workbook.remarks.some(({ code }) => code === 'encoding-guessed'),
  },
  {
    name: 'UTF-7, which would hide a formula',
    bytes: () => Buffer.from('Price,+AD0-1+1\n1,2\n'),
    ends: ['read'],
    harmless: (workbook) => textsOf(workbook)[1] === '+AD0-1+1',
  },
  {
    name: 'formulas in text that would run a program',
    bytes: () => Buffer.from(formulas.map((formula) => `"${formula.replaceAll('"', '""')}";1\n`).join('')),
    ends: ['read'],
    harmless: (workbook) =>
      [...(workbook.sheets[0]?.cells ?? [])].every(
        ({ value, formula }) => value.kind === 'text' && formula === undefined,
      ),
  },
  {
    name: 'a header of an object’s making in text',
    bytes: () => Buffer.from('__proto__,constructor,toString\n1,2,3\n'),
    ends: ['read'],
    harmless: (workbook) => textsOf(workbook)[0] === '__proto__',
  },
  {
    name: 'headers in text that turn the direction of reading',
    bytes: () => Buffer.from('\u202eecirP\u202c,Pri\u200bce\n1,2\n'),
    ends: ['read'],
  },
  {
    name: 'escapes of a terminal',
    bytes: () => Buffer.from('Price\u001b[2J\u001b]0;x\u0007,b\n1,2\n'),
    ends: ['read', 'binary'],
  },
  { name: 'a web page', bytes: () => Buffer.from('<html><table><tr><td>1</td></tr></table></html>'), ends: ['markup'] },
  {
    name: 'a web page behind a mark',
    bytes: () => Buffer.from('\uFEFF\r\n<!DOCTYPE html><table></table>'),
    ends: ['markup'],
  },
  {
    name: 'a web page behind a comment',
    bytes: () => Buffer.from('<!-- saved --><html><body></body></html>'),
    ends: ['markup'],
  },
  {
    name: 'XML of an older spreadsheet',
    bytes: () => Buffer.from('<?xml version="1.0"?><Workbook/>'),
    ends: ['markup'],
  },
  { name: 'a PDF', bytes: () => Buffer.from('%PDF-1.7\n'), ends: ['pdf'] },
  { name: 'a PDF behind a line', bytes: () => Buffer.from('\n%PDF-1.7\n1 0 obj\n'), ends: ['pdf'] },
  {
    name: 'a letter with a form in it',
    bytes: () => Buffer.from('{\\rtf1\\ansi Price}'),
    ends: ['not-a-spreadsheet', 'read'],
  },
  disguised('a program for Windows', 'MZ\u0090\u0000\u0003'),
  disguised('a program for Linux', [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]),
  disguised('a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
  disguised('a 7z archive', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]),
  disguised('a RAR archive', 'Rar!\u001a\u0007\u0001\u0000'),
  {
    name: 'a gzip archive of text',
    bytes: () => gzipSync(Buffer.from(plain.repeat(1000))),
    ends: ['binary', 'not-a-spreadsheet'],
  },
  { name: 'a script', bytes: () => Buffer.from('#!/bin/sh\ntouch /tmp/harm\n'), ends: ['read', 'not-a-spreadsheet'] },
]
