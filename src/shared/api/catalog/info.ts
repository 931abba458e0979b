import { DecodeError, isObject, text } from '../decode.ts'
import type { ActionSpec } from '../spec.ts'

export const infoActions = {
  'Info.Version': {
    title: { zh: '获取 API 版本号', en: 'Version of the API' },
    kind: 'read',
    params: {},
    codes: {},
    // The version is the message of the status.
    result: (value: unknown): { version: string } => {
      const status = isObject(value) ? value['status'] : undefined
      if (!isObject(status)) throw new DecodeError('a status').within('status')
      return { version: text(status['message']) }
    }
  }
} as const satisfies Record<string, ActionSpec>
