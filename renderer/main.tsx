// Starts the interface: the style nonce first, then React.
import '@mantine/core/styles.css'
import { MantineProvider } from '@mantine/core'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { cspNonce } from './csp-nonce.ts'

// Read by get-nonce, through which Mantine's scroll lock marks its <style>.
Object.assign(globalThis, { __webpack_nonce__: cspNonce })

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <MantineProvider getStyleNonce={() => cspNonce} defaultColorScheme="auto">
      <App />
    </MantineProvider>
  </StrictMode>,
)
