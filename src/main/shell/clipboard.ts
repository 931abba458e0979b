import { clipboard } from 'electron'

/** Puts `text` on the system's clipboard: what the page must not see, but a person may want to keep elsewhere. */
export const copyText = (text: string): Promise<void> => clipboard.writeText(text)
