// Chromium knows nothing of an app's own scheme, so the page lives under an https origin that stands for it:
// app://zonedeck/index.html is https://zonedeck.app.stand-in.test/index.html there (.test never resolves, RFC 6761).
import { handledSchemes } from './protocol.ts'

const OWN = /^([a-z][a-z0-9+-]*):\/\/([^/?#]*)/
const STANDING_FOR = /^https:\/\/(.+)\.([a-z][a-z0-9+-]*)\.stand-in\.test(?=[/?#]|$)/

/** The address Chromium is given for a URL of the app. */
export function toPageUrl(url: string): string {
  const scheme = OWN.exec(url)?.[1]
  if (scheme === undefined || !handledSchemes.has(scheme)) return url
  return url.replace(OWN, (_all, _scheme: string, name: string) => `https://${name}.${scheme}.stand-in.test`)
}

/** The URL as the app knows it. */
export const toAppUrl = (url: string): string => url.replace(STANDING_FOR, '$2://$1')

/** The app's scheme a page address stands for, if any. */
export const schemeOf = (url: string): string | undefined => STANDING_FOR.exec(url)?.[2]

/** `scheme://host`, as Electron gives it for a standard scheme. */
export const originOf = (url: string): string => OWN.exec(url)?.[0] ?? 'null'
