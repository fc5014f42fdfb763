// Files made to do harm, by name; each is what a clean one would be but for one fault.
import { activeFiles } from './hostile/active.ts'
import { hostileArchives } from './hostile/archives.ts'
import type { HostileFile } from './hostile/hostile-file.ts'
import { hostileOds } from './hostile/ods.ts'
import { hostileSheets } from './hostile/sheets.ts'
import { hostileTexts } from './hostile/text.ts'
import { hostileXls } from './hostile/xls.ts'
import { hostileXml } from './hostile/xml.ts'

/** By family. */
export const hostileFamilies: Readonly<Record<string, readonly HostileFile[]>> = {
  archives: hostileArchives,
  XML: hostileXml,
  sheets: hostileSheets,
  ODS: hostileOds,
  XLS: hostileXls,
  texts: hostileTexts,
  'active content': activeFiles,
}

export const hostileFiles: readonly HostileFile[] = Object.values(hostileFamilies).flat()
