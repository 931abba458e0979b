import type { Handlers } from '../call.ts'

export const info: Handlers = {
  // Document, Info.Version: the version stands where the message stands.
  'Info.Version': () => ({ body: {}, message: '4.6' })
}
