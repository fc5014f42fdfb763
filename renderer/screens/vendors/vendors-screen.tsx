// Vendors: not built yet.
import { ScreenFrame } from '../../components/screen-frame.tsx'

export function VendorsScreen() {
  return (
    <ScreenFrame title="Vendors" purpose="This screen is being built.">
      {null}
    </ScreenFrame>
  )
}
