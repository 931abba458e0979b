// electron.session: one session, with the permission handlers and the request filter that the app sets.
import { EventEmitter } from 'node:events'
import type { Session, WebRequest } from 'electron'
import { net, protocol } from './protocol.ts'
import { recorded } from './state.ts'

type PermissionRequestHandler = Parameters<Session['setPermissionRequestHandler']>[0]
type PermissionCheckHandler = Parameters<Session['setPermissionCheckHandler']>[0]
type BeforeRequest = (
  details: { url: string; method: string; resourceType: string },
  callback: (response: { cancel?: boolean }) => void
) => void

/** What the app has set. */
export const policy: {
  request: PermissionRequestHandler
  check: PermissionCheckHandler
  beforeRequest: BeforeRequest | undefined
} = { request: null, check: null, beforeRequest: undefined }

const webRequest = {
  onBeforeRequest: (...args: unknown[]) => {
    const handler = args.at(-1)
    // Electron's overloads: (listener), (filter, listener) or null to remove it.
    policy.beforeRequest = typeof handler === 'function' ? (handler as BeforeRequest) : undefined
  },
  ...recorded('webRequest', [
    'onBeforeRedirect',
    'onBeforeSendHeaders',
    'onCompleted',
    'onErrorOccurred',
    'onHeadersReceived',
    'onResponseStarted',
    'onSendHeaders'
  ] as const satisfies readonly (keyof WebRequest)[])
}

const done = (): Promise<void> => Promise.resolve()

const own = {
  protocol,
  webRequest,
  fetch: net.fetch,
  getUserAgent: () => '',
  isPersistent: () => true,
  setPermissionRequestHandler: (handler: PermissionRequestHandler) => {
    policy.request = handler
  },
  setPermissionCheckHandler: (handler: PermissionCheckHandler) => {
    policy.check = handler
  },
  clearCache: done,
  clearCodeCaches: done,
  clearData: done,
  clearHostResolverCache: done,
  clearStorageData: done,
  closeAllConnections: done,
  flushStorageData: () => undefined,
  resolveProxy: () => Promise.resolve('DIRECT'),
  setProxy: done,
  ...recorded('session', [
    'disableNetworkEmulation',
    'enableNetworkEmulation',
    'setBluetoothPairingHandler',
    'setCertificateVerifyProc',
    'setDevicePermissionHandler',
    'setDisplayMediaRequestHandler',
    'setDownloadPath',
    'setPreloads',
    'setSpellCheckerDictionaryDownloadURL',
    'setSpellCheckerEnabled',
    'setSpellCheckerLanguages',
    'setSSLConfig',
    'setUSBProtectedClassesHandler',
    'setUserAgent'
  ] as const satisfies readonly (keyof Session)[])
}

export const defaultSession = Object.assign(new EventEmitter(), own)

export const session = {
  defaultSession,
  fromPartition: () => defaultSession,
  fromPath: () => defaultSession
}
