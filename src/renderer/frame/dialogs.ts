import { shallowRef } from 'vue'

/** The frame's own dialogs; opened from the rail, the banners and the settings, drawn by FrameDialogs. */
export type FrameDialog =
  | { kind: 'add' }
  | { kind: 'passphrase' }
  | { kind: 'keys' }
  | { kind: 'palette' }
  | { kind: 'renew' | 'sign-out'; accountId: string }

export const frameDialog = shallowRef<FrameDialog | null>(null)

export function openDialog(dialog: FrameDialog): void {
  frameDialog.value = dialog
}
export function closeDialog(): void {
  frameDialog.value = null
}
