// The application menu: what a platform expects for editing, zoom and windows, and nothing of a developer's.
import type { MenuItemConstructorOptions } from 'electron'

/** `platform` as in process.platform. Roles bring their own labels, in the user's language, and their own keys. */
export function menuTemplate(platform: string): MenuItemConstructorOptions[] {
  const own: MenuItemConstructorOptions[] = platform === 'darwin' ? [{ role: 'appMenu' }] : []
  return [
    ...own,
    { label: 'File', submenu: [{ role: platform === 'darwin' ? 'close' : 'quit' }] },
    { role: 'editMenu' },
    {
      label: 'View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu' },
  ]
}
