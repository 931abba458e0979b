import { answer, count, id, list, object, text } from '../decode.ts'
import type { ActionSpec } from '../spec.ts'

export const groupActions = {
  'Domaingroup.List': {
    title: { zh: '获取域名分组', en: 'Groups of domains' },
    kind: 'read',
    params: {},
    codes: {},
    result: answer({
      // system groups can be neither renamed nor removed; size: how many domains (today).
      groups: list(object({ group_id: id, group_name: text, group_type: text, size: count }))
    })
  }
} as const satisfies Record<string, ActionSpec>
