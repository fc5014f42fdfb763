// The window: rail, tender header, the screen shown, and what can lie over it.
import { Loader } from '@mantine/core'
import { lazy, Suspense, useEffect } from 'react'
import { ErrorBoundary } from './components/error-boundary.tsx'
import { SCREENS } from './screens/screen-table.tsx'
import { NoticesView } from './shell/notices-view.tsx'
import { Rail } from './shell/rail.tsx'
import { TenderHeader } from './shell/tender-header.tsx'
import { useKeepOnClose } from './shell/use-keep-on-close.ts'
import { useKeys } from './shell/use-keys.ts'
import { useAppInfo } from './stores/app-info.ts'
import { screens, useNavigation } from './stores/navigation.ts'
import { useTenders } from './stores/tenders.ts'

// Everything that lies over a screen is loaded after the first frame.
const Overlays = lazy(async () => ({ default: (await import('./shell/overlays.tsx')).Overlays }))

export function App() {
  const screen = useNavigation((state) => state.screen)
  useKeys()
  useKeepOnClose()
  useEffect(() => {
    void useAppInfo.getState().load()
    void useTenders.getState().load()
    const idle = requestIdleCallback(() => {
      for (const name of screens) void SCREENS[name].load()
    })
    return () => cancelIdleCallback(idle)
  }, [])
  const { View } = SCREENS[screen]
  return (
    <div style={{ display: 'flex', height: '100%' }}>
      <Rail />
      <div style={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
        <TenderHeader />
        <main style={{ flex: 1, minHeight: 0 }}>
          <ErrorBoundary key={screen}>
            <Suspense fallback={<Loader m="xl" size="sm" aria-label="Loading" />}>
              <View />
            </Suspense>
          </ErrorBoundary>
        </main>
      </div>
      <NoticesView />
      <Suspense>
        <Overlays />
      </Suspense>
    </div>
  )
}
