import { session as sessions, type Session, type WebContents } from 'electron'
import { isOurs } from './scheme.ts'

/** The renderer never touches the network nor the disk: its session refuses all of these. */
const BLOCKED = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'file:///*', 'ftp://*/*']
const isBlocked = (url: string): boolean => /^(?:https?|wss?|file|ftp):/i.test(url)

/** Copying a value is the one permission that the page needs. */
const mayUse = (permission: string, url: string | undefined): boolean =>
  permission === 'clipboard-sanitized-write' && url !== undefined && isOurs(url)

/** Denies every permission but one, every download and every request that leaves the app:// scheme. */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(mayUse(permission, details.requestingUrl))
  )
  session.setPermissionCheckHandler((_contents, permission, origin) => mayUse(permission, origin))
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest({ urls: BLOCKED }, ({ url }, answer) =>
    answer({ cancel: isBlocked(url) })
  )
  session.on('will-download', (event) => event.preventDefault())
}

/** `hardenSession` for the session that the app's window uses. */
export const hardenDefaultSession = (): void => hardenSession(sessions.defaultSession)

/** Refuses navigation, redirects, webviews and new windows of any page; the app's routes live in the hash. */
export function hardenContents(contents: WebContents): void {
  const refuse = (event: { preventDefault(): void }): void => event.preventDefault()
  contents.on('will-navigate', refuse)
  contents.on('will-frame-navigate', refuse)
  contents.on('will-redirect', refuse)
  contents.on('will-attach-webview', refuse)
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
