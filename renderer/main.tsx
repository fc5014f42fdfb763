// Starts the interface: the policy's nonce first, then styles, then React.
import './csp-nonce.ts'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import '@ibm/plex-sans/fonts/split/woff2/IBMPlexSans-Regular.css'
import '@ibm/plex-sans/fonts/split/woff2/IBMPlexSans-Medium.css'
import '@ibm/plex-sans/fonts/split/woff2/IBMPlexSans-SemiBold.css'
import './look/app.css'
import { MantineProvider } from '@mantine/core'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { cspNonce } from './csp-nonce.ts'
import { theme } from './look/theme.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} getStyleNonce={() => cspNonce} defaultColorScheme="auto">
      <App />
    </MantineProvider>
  </StrictMode>,
)
