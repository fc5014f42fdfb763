// The system's own file dialogs, over the app's window.
import { BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron'
import type { Dialogs, FileFilter } from '../ipc/context.ts'

export const dialogs: Dialogs = {
  openFiles: async ({ title, filters, several }) => {
    const options: OpenDialogOptions = {
      title,
      filters: electronFilters(filters),
      properties: several ? ['openFile', 'multiSelections', 'dontAddToRecent'] : ['openFile', 'dontAddToRecent'],
    }
    const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
    const answer = await (window === undefined
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(window, options))
    return answer.canceled || answer.filePaths.length === 0 ? undefined : answer.filePaths
  },
  saveFile: async ({ title, defaultName, filters }) => {
    const options: SaveDialogOptions = {
      title,
      defaultPath: defaultName,
      filters: electronFilters(filters),
      properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
    }
    const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
    const answer = await (window === undefined
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(window, options))
    return answer.canceled || answer.filePath === '' ? undefined : answer.filePath
  },
}

function electronFilters(filters: readonly FileFilter[]): { name: string; extensions: string[] }[] {
  return filters.map(({ name, extensions }) => ({ name, extensions: [...extensions] }))
}
