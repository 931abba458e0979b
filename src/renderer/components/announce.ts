import { ref } from 'vue'

/** What assistive technology is told politely next; drawn by the frame's live region. */
export const announcement = ref('')

/** Says `text` to screen readers, without showing it: changes of state that are only seen otherwise. */
export function announce(text: string): void {
  // A no-break space more makes the same sentence said again.
  announcement.value = announcement.value === text ? `${text}\u00a0` : text
}
