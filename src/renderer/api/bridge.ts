import type { Bridge } from '../../shared/ipc/contract.ts'

declare global {
  interface Window {
    /** Given by the preload. */
    readonly zonedeck: Bridge
  }
}

/** The one door to the main process. Read at every use, so that tests can put their own in place. */
export const bridge = (): Bridge => window.zonedeck
