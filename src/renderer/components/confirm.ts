import { shallowRef } from 'vue'

/** What `confirm` asks; the fields are Confirm.vue's. */
export interface ConfirmRequest {
  title: string
  text: string
  verb: string
  danger?: boolean
  /** A name that must be typed in first. */
  typed?: string
  /** Does the work while the dialog waits; where it throws, the dialog stays open and says why. */
  run?: () => Promise<unknown>
}

interface Pending {
  request: ConfirmRequest
  answer: (yes: boolean) => void
}

/** The decision on the screen; drawn by ConfirmHost. */
export const pending = shallowRef<Pending | null>(null)

/** Asks for a decision; true when it was taken (and `run`, if given, succeeded). A newer question cancels an older. */
export function confirm(request: ConfirmRequest): Promise<boolean> {
  pending.value?.answer(false)
  return new Promise((resolve) => {
    pending.value = {
      request,
      answer: (yes) => {
        pending.value = null
        resolve(yes)
      }
    }
  })
}
