// Typed constants of the running app: its name, as shown in titles and dialogs.
export const appName = 'Headroom'
