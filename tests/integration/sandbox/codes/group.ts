import { call, type Form } from '../client.ts'
import type { CodeCase } from './case.ts'

const create = (code: string, form: Form, groups: readonly string[] = []): CodeCase => ({
  action: 'Domaingroup.Create',
  code,
  provoke: async (sandbox) => {
    for (const group_name of groups) await call(sandbox, 'Domaingroup.Create', { group_name })
    return { form }
  }
})

/** Renames the first of these groups. */
const modify = (code: string, group_name: string, groups: readonly string[]): CodeCase => ({
  action: 'Domaingroup.Modify',
  code,
  provoke: async (sandbox) => {
    const ids: unknown[] = []
    for (const name of groups) {
      const { groups: added } = await call(sandbox, 'Domaingroup.Create', { group_name: name })
      // One object under a plural name.
      ids.push(Object(added)['id'])
    }
    return { form: { group_id: String(ids[0]), group_name } }
  }
})

export const groupCodes: CodeCase[] = [
  create('7', { group_name: ' ' }),
  create('8', { group_name: '核心业务' }, ['核心业务']),
  create(
    '9',
    { group_name: '又一个' },
    Array.from({ length: 20 }, (_, i) => `分组 ${i + 1}`)
  ),
  {
    action: 'Domaingroup.Create',
    code: '-7',
    dialect: 'today',
    scenario: 'empty',
    provoke: () => ({ form: { group_name: '核心业务' } })
  },

  // 1 is the default group, one of the system's.
  { action: 'Domaingroup.Modify', code: '6', provoke: () => ({ form: { group_id: 1, group_name: 'x' } }) },
  modify('7', '长'.repeat(100), ['核心业务']),
  modify('8', '默认分组', ['核心业务']),
  {
    action: 'Domaingroup.Modify',
    code: '9',
    injected: 'renaming a group adds none, so that the number of groups cannot be what is wrong'
  },

  { action: 'Domaingroup.Remove', code: '6', provoke: () => ({ form: { group_id: 4711 } }) }
]
