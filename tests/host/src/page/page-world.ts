// What the stand-in changes in the page's own world: the API arrives on window, and what a browser would do by itself
// (open a window, grant a permission) is asked of the app first. Runs as text in the page.
import type { Bridge } from './bridge.ts'

/** What the preload's world does for the page's. */
export interface Hooks {
  open: (url: string, name: string, features: string) => void
  close: () => void
  /** Asks the app's permission request handler, by Electron's name of the permission. */
  ask: (permission: string) => Promise<boolean>
  /** Asks the app's permission check handler, by the web's name of the permission. */
  check: (permission: string) => Promise<boolean>
}

export function preparePageWorld(bridge: Bridge): void {
  let hooks: Hooks | undefined
  // outgoing() of the other side was given a Hooks.
  bridge.on('hooks', (message) => (hooks = bridge.incoming(message.hooks) as Hooks))
  bridge.on('expose', ({ key, api }) => {
    Object.defineProperty(window, key, { value: bridge.incoming(api, true), enumerable: true })
  })
  window.open = (url = 'about:blank', name = '', features = '') => {
    hooks?.open(new URL(url, document.baseURI).href, name, features)
    return null
  }
  window.close = () => hooks?.close()

  const ask = async (permission: string): Promise<boolean> => (await hooks?.ask(permission)) ?? false
  const refusal = (): DOMException => new DOMException('Permission denied', 'NotAllowedError')
  /** Puts the app's answer before a method of a web API. */
  const guard = (owner: object | undefined, method: string, permission: string): void => {
    const original: unknown = owner && Reflect.get(owner, method)
    if (!owner || typeof original !== 'function') return
    Object.defineProperty(owner, method, {
      value: async (...args: unknown[]): Promise<unknown> => {
        if (!(await ask(permission))) throw refusal()
        return Reflect.apply(original, owner, args) as unknown
      }
    })
  }
  guard(navigator.mediaDevices, 'getUserMedia', 'media')
  guard(navigator.mediaDevices, 'getDisplayMedia', 'display-capture')
  guard(navigator.clipboard, 'read', 'clipboard-read')
  guard(navigator.clipboard, 'readText', 'clipboard-read')
  guard(navigator.clipboard, 'write', 'clipboard-sanitized-write')
  guard(navigator.clipboard, 'writeText', 'clipboard-sanitized-write')
  Notification.requestPermission = async () => ((await ask('notifications')) ? 'granted' : 'denied')
  const { geolocation, permissions } = navigator
  const locate = geolocation.getCurrentPosition.bind(geolocation)
  geolocation.getCurrentPosition = (success, failure, options) => {
    const denied = { code: 1, message: 'User denied Geolocation' }
    void ask('geolocation').then((granted) => {
      if (granted) locate(success, failure, options)
      // The caller reads code and message; the interface has no constructor.
      else failure?.(denied as GeolocationPositionError)
    })
  }
  const query = permissions.query.bind(permissions)
  permissions.query = async (descriptor) => {
    const status = await query(descriptor)
    const granted = (await hooks?.check(descriptor.name)) ?? false
    return Object.defineProperty(status, 'state', { value: granted ? 'granted' : 'denied' })
  }
}
