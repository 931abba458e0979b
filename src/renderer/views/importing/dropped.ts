import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'
import { IMPORT_BYTES_MOST } from '../../../shared/model/transfer-file.ts'
import { decodeText, NotText, type DecodedText } from '../../../shared/text-file.ts'
import { number, say, t } from '../../i18n/index.ts'

/** Characters that one call to main can carry, with room for what else it says. */
export const TEXT_MOST = 590_000
/** Bytes of a character at most, in any of the encodings. */
const BYTES_EACH = 4

/** A file that can be read, or why it cannot, as a sentence. */
export type Dropped = (DecodedText & { name: string }) | { problem: string }

export const megabytes = (): string => number(IMPORT_BYTES_MOST / 1_000_000)

/** Reads a file that was dropped: what it says reaches main as text, for the page knows no path. */
export async function readDropped(file: File): Promise<Dropped> {
  const tooLarge = { problem: t('importing.tooLargeDrop', { most: TEXT_MOST, size: megabytes() }) }
  if (file.size > TEXT_MOST * BYTES_EACH) return tooLarge
  try {
    const decoded = decodeText(new Uint8Array(await file.arrayBuffer()))
    return decoded.text.length > TEXT_MOST ? tooLarge : { ...decoded, name: file.name }
  } catch (error) {
    return { problem: error instanceof NotText ? say(error.text) : t('importing.undropped') }
  }
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true

/**
 * Takes files that are dropped anywhere in the window while it lives, unless `block` says why not. `over` tells that a
 * file is being dragged across.
 */
export function useFileDrop(
  take: (files: readonly File[]) => void,
  block: () => boolean
): { over: ShallowRef<boolean> } {
  const over = shallowRef(false)
  let leaving = 0

  function onOver(event: DragEvent): void {
    if (!hasFiles(event) || event.defaultPrevented || block()) return
    event.preventDefault()
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
    over.value = true
    // A drag that left the window, or was given up, says so by silence alone.
    window.clearTimeout(leaving)
    leaving = window.setTimeout(() => (over.value = false), 400)
  }
  function onDrop(event: DragEvent): void {
    if (!hasFiles(event) || event.defaultPrevented || block()) return
    event.preventDefault()
    over.value = false
    take([...(event.dataTransfer?.files ?? [])])
  }
  document.addEventListener('dragover', onOver)
  document.addEventListener('drop', onDrop)
  onScopeDispose(() => {
    window.clearTimeout(leaving)
    document.removeEventListener('dragover', onOver)
    document.removeEventListener('drop', onDrop)
  })
  return { over }
}
