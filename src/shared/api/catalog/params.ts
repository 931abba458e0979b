import type { ParamSpec } from '../spec.ts'

/** Parameters that several actions share. */
export const domainId = {
  required: true,
  id: true,
  title: { zh: '域名 ID', en: 'Domain id' }
} as const satisfies ParamSpec

/** A domain by its name, however it is written. */
export const domainName = { form: 'name', title: { zh: '域名', en: 'Domain' } } as const

/** 主机记录: "www", "*.dev", "_dmarc", "@". */
export const hostName = { form: 'name', title: { zh: '主机记录', en: 'Host' } } as const

export const email = {
  required: true,
  form: 'email',
  title: { zh: '邮箱', en: 'E-mail address' }
} as const satisfies ParamSpec

export const recordId = {
  required: true,
  id: true,
  title: { zh: '记录 ID', en: 'Record id' }
} as const satisfies ParamSpec

export const groupId = { id: true, title: { zh: '分组 ID', en: 'Group id' } } as const

export const isMark = { values: ['yes', 'no'], title: { zh: '星标', en: 'Star' } } as const

export const remark = {
  required: true,
  blank: true,
  title: { zh: '备注', en: 'Remark' }
} as const satisfies ParamSpec

export const onOff = {
  required: true,
  values: ['enable', 'disable'],
  title: { zh: '状态', en: 'Status' }
} as const satisfies ParamSpec

/** Lists page by these; the service gives at most 3000 rows at once, and 100 of a zone when none are asked for (today). */
export const paging = {
  offset: {
    required: false,
    range: [0, Number.MAX_SAFE_INTEGER],
    title: { zh: '开始的偏移', en: 'Offset' }
  },
  length: { required: false, range: [1, 3000], title: { zh: '数量', en: 'Length' } }
} as const satisfies Record<string, ParamSpec>

export const keyword = {
  required: false,
  dialect: 'today',
  title: { zh: '关键字', en: 'Keyword' }
} as const satisfies ParamSpec
