// The text that Chromium runs at the start of every document, one for each world.
import { makeCodec } from '../codec.ts'
import { makeBridge } from './bridge.ts'
import { preparePageWorld } from './page-world.ts'
import { runPreload, type PageInfo } from './preload-world.ts'

/**
 * Functions are carried as their own source; only the page's top frame gets anything, as in Electron. `eventName` is
 * random per window, so no page knows how the worlds speak.
 */
export function pageWorldSource(eventName: string): string {
  return inTopFrame(`
    const bridge = (${makeBridge.toString()})('page', ${JSON.stringify(eventName)}, codec.clone);
    (${preparePageWorld.toString()})(bridge)`)
}

export function preloadWorldSource(eventName: string, info: PageInfo, preload: string): string {
  return inTopFrame(`
    const bridge = (${makeBridge.toString()})('preload', ${JSON.stringify(eventName)}, codec.clone);
    (${runPreload.toString()})(bridge, codec, ${JSON.stringify(info)},
      function (require, module, exports, process, global) {${preload}\n})`)
}

const inTopFrame = (body: string): string =>
  `if (window === window.top) { const codec = (${makeCodec.toString()})(); ${body} }`
