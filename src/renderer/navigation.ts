import type { Router } from 'vue-router'

/** One page back; where there is none (the app just opened here) to `fallback`, if given. */
export function goBack(router: Router, fallback?: string): void {
  // vue-router keeps the previous page's path beside each history entry.
  if (router.options.history.state['back'] != null) router.back()
  else if (fallback) void router.replace(fallback)
}

/** The mouse's back and forward buttons; the answer stops it. */
export function listenForMouse(router: Router, target: Window = window): () => void {
  const listener = (event: MouseEvent): void => {
    if (event.button !== 3 && event.button !== 4) return
    // Where the browser itself would go back too, once is enough.
    event.preventDefault()
    if (event.button === 3) goBack(router)
    else router.forward()
  }
  target.addEventListener('mouseup', listener)
  return () => target.removeEventListener('mouseup', listener)
}
