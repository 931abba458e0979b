import { answer, count, id, list, nothing, object, text } from '../decode.ts'
import type { ActionSpec } from '../spec.ts'
import { code } from './common.ts'
import { groupId } from './params.ts'

const groupName = { required: true, trim: true, title: { zh: '分组名称', en: 'Name of the group' } } as const

const NAME_CODES = {
  '7': code(
    'invalid',
    ['分组名称错误', 'The name of the group is wrong'],
    ['请填写一个简短的分组名称。', 'Enter a short name.'],
    { field: 'group_name' }
  ),
  '8': code(
    'conflict',
    ['分组名称已经存在', 'There is a group of this name'],
    ['请换一个名称，或使用已有的分组。', 'Choose another name, or use the group that is there.'],
    { field: 'group_name' }
  ),
  '9': code(
    'limit',
    ['分组数量超出限制', 'Too many groups'],
    ['请先删除不用的分组。', 'Remove a group that is no longer used first.']
  )
}

const GROUP_ID_WRONG = code(
  'missing',
  ['分组 ID 错误', 'No such group'],
  [
    '请刷新分组；系统分组不能修改、删除。',
    'Refresh the groups; system groups can be neither renamed nor removed.'
  ],
  { field: 'group_id' }
)

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
  },
  'Domaingroup.Create': {
    title: { zh: '添加域名分组', en: 'Add a group' },
    kind: 'write',
    params: { group_name: groupName },
    // One object under a plural name.
    result: answer({ groups: object({ id }) }),
    codes: {
      // Later texts: the action serves VIP accounts alone. They name no code; -7 is the common "not this account".
      '-7': code(
        'permission',
        ['只有 VIP 账户可以添加分组', 'Only VIP accounts can add groups'],
        [
          '请把至少一个域名升级到 VIP 套餐，或使用系统分组。',
          'Upgrade a domain to a VIP plan, or use the system groups.'
        ],
        { dialect: 'today', when: /vip/i }
      ),
      ...NAME_CODES
    }
  },
  'Domaingroup.Modify': {
    title: { zh: '修改域名分组', en: 'Rename a group' },
    kind: 'write',
    params: { group_id: { ...groupId, required: true }, group_name: groupName },
    result: nothing,
    codes: { '6': GROUP_ID_WRONG, ...NAME_CODES }
  },
  'Domaingroup.Remove': {
    title: { zh: '删除域名分组', en: 'Remove a group' },
    kind: 'write',
    params: { group_id: { ...groupId, required: true } },
    result: nothing,
    codes: { '6': GROUP_ID_WRONG }
  }
} as const satisfies Record<string, ActionSpec>
