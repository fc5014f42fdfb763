// Pictures of the guide, docs/pictures: the window at one size and in one look, without notices and tooltips.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { checkout } from '../../build/package/folders.ts'
import type { RunningApp } from './launch-app.ts'

const pictures = join(checkout, 'docs', 'pictures')

/** Sets the window to the size and look of the guide. */
export async function setForGuide({ electron, page }: RunningApp): Promise<void> {
  mkdirSync(pictures, { recursive: true })
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768))
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
}

/** Notices come and go; the pictures are of the screens. */
export async function takeForGuide({ page }: RunningApp, name: string): Promise<void> {
  const closing = page.locator('.mantine-Notification-closeButton')
  for (const one of await closing.all()) await one.click({ timeout: 1000 }).catch(() => undefined)
  await page.mouse.move(700, 4)
  await page.waitForTimeout(400)
  await page.screenshot({ path: join(pictures, `${name}.png`) })
}
