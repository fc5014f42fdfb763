// Goes through the window by the keyboard alone, as somebody without a mouse does.
import type { Page } from 'playwright'

/** What has the focus, by its label or text; '' for nothing. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (element === null || element === document.body) return ''
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
    const label = element.getAttribute('aria-label') ?? labels.map((one) => one.textContent).join(' ')
    return label === '' ? (element.textContent ?? '').trim() : label
  })
}

/** Presses Tab until the focus is on what is named so; throws after `most` presses, saying what was passed. */
export async function tabTo(page: Page, name: RegExp, most = 80): Promise<void> {
  const passed: string[] = []
  for (let press = 0; press < most; press += 1) {
    const now = await focused(page)
    if (name.test(now)) return
    passed.push(now)
    await page.keyboard.press('Tab')
  }
  throw new Error(`no Tab leads to ${String(name)}; passed: ${passed.join(' | ')}`)
}
