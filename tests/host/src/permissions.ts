// Puts what a page asks for to the app's permission handlers. Without a handler Electron grants everything.
import type { PermissionCheckHandlerHandlerDetails, PermissionRequest, Session } from 'electron'
import { policy } from './session.ts'
import { originOf } from './page-url.ts'
import type { WebContents } from './web-contents.ts'

type RequestHandler = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>
type CheckHandler = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>

/** The web's names for what Electron calls otherwise. */
const ELECTRON_NAMES: Record<string, string> = {
  camera: 'media',
  microphone: 'media',
  'clipboard-write': 'clipboard-sanitized-write'
}

/** Asks the request handler; false when it denies. */
export function askPermission(contents: WebContents, name: string): Promise<boolean> {
  const { request } = policy
  if (!request) return Promise.resolve(true)
  const details = { requestingUrl: contents.getURL(), isMainFrame: true } satisfies PermissionRequest
  return new Promise((resolve) => {
    // The page names a permission of Electron's list; the handler sees this stand-in as the web contents.
    request(contents as never, name as Parameters<RequestHandler>[1], resolve, details)
  })
}

export function checkPermission(contents: WebContents, webName: string): boolean {
  const { check } = policy
  if (!check) return true
  const name = ELECTRON_NAMES[webName] ?? webName
  const url = contents.getURL()
  const details = {
    requestingUrl: url,
    isMainFrame: true
  } satisfies Partial<PermissionCheckHandlerHandlerDetails>
  const origin = `${originOf(url)}/`
  return check(contents as never, name as Parameters<CheckHandler>[1], origin, details)
}
