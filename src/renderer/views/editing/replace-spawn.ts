import url from './replace-worker.ts?worker&url'
import type { FromWorker } from './replace-messages.ts'
import type { ReplaceWorker } from './replace-runner.ts'

/** The part of Trusted Types that is used; TypeScript's DOM does not know them. */
declare const trustedTypes:
  | { createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): ScriptPolicy }
  | undefined
interface ScriptPolicy {
  createScriptURL(url: string): URL
}

let policy: ScriptPolicy | null | undefined

/** Starts the worker. The page's CSP asks for a trusted address (csp.ts): this one is a constant of the build. */
export function spawnReplaceWorker(): ReplaceWorker {
  policy ??=
    typeof trustedTypes === 'undefined'
      ? null
      : trustedTypes.createPolicy('zonedeck-replace-worker', { createScriptURL: () => url })
  const worker = new Worker(policy ? policy.createScriptURL(url) : url, { type: 'module' })
  return {
    post: (message) => worker.postMessage(message),
    listen: (listener) =>
      worker.addEventListener('message', (event: MessageEvent<FromWorker>) => listener(event.data)),
    end: () => worker.terminate()
  }
}
