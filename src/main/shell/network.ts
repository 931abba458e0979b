import { net, powerMonitor } from 'electron'

/** How often the system is asked whether it has a network, in ms. The question causes no traffic. */
const LOOK_EVERY = 3000

/** Calls `listener` when the computer wakes up or gets its network back. Electron has no event for the latter. */
export function onNetworkBack(listener: () => void): void {
  powerMonitor.on('resume', listener)
  let online = net.isOnline()
  setInterval(() => {
    const before = online
    online = net.isOnline()
    if (online && !before) listener()
  }, LOOK_EVERY).unref()
}
