// The nonce of this launch, for the libraries that add <style> elements while running; main writes it into index.html.

function readNonce(): string {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content
  if (!nonce) throw new Error('index.html carries no csp-nonce')
  return nonce
}

/** Give it to Mantine (`getStyleNonce`), AG Grid (`styleNonce`) and each Plot `<style>`. */
export const cspNonce: string = readNonce()

// Read by get-nonce, through which Mantine's scroll lock marks its <style>.
Object.assign(globalThis, { __webpack_nonce__: cspNonce })
// Read by zod: without it every schema tries to make a function from text, which the policy refuses and reports.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })
