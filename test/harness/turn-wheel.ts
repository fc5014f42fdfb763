// Turns the mouse wheel as a hand does: on and on, without waiting until the page has answered for each turn.
import type { Locator, Page } from 'playwright'

/** Long enough for any machine; an answer that never comes must be told from a slow one. */
const PATIENCE_MS = 60_000

/**
 * Turns the wheel over `target` by `pixels` a turn and waits until `box`, what it scrolls, stands further down than before.
 * Chromium now and then keeps the answer to a turn for itself; only the scrolled box says that turns arrived.
 */
export async function turnWheel(page: Page, target: Locator, box: Locator, turns: number, pixels: number) {
  await target.hover()
  const before = await scrollTop(box)
  let refused: unknown
  for (let turn = 0; turn < turns; turn += 1) {
    const answered = page.mouse.wheel(0, pixels).catch((error: unknown) => {
      refused = error
    })
    await Promise.race([answered, page.waitForTimeout(100)])
  }
  const end = performance.now() + PATIENCE_MS
  while ((await scrollTop(box)) <= before) {
    if (refused !== undefined) throw refused
    if (performance.now() > end) throw new Error(`the wheel was turned ${turns} times, and nothing was scrolled`)
    await page.waitForTimeout(50)
  }
}

function scrollTop(box: Locator): Promise<number> {
  return box.evaluate((element) => element.scrollTop)
}
