import { ref } from 'vue'

/** The warning about the unsafe key store was dismissed; it comes back with the next start. */
export const keyStoreHidden = ref(false)
