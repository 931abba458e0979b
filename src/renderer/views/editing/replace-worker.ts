import type { ToWorker } from './replace-messages.ts'
import { createReplaceWork } from './replace-work.ts'

/** Finds and replaces off the page, where a pattern that takes for ever can be ended. */
const work = createReplaceWork((message) => globalThis.postMessage(message))
globalThis.addEventListener('message', (event: MessageEvent<ToWorker>) => work(event.data))
