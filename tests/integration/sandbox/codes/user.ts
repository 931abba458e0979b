import type { ActionName } from '../../../../src/shared/api/catalog/index.ts'
import type { Sandbox } from '../../../../src/sandbox/index.ts'
import type { Form } from '../client.ts'
import type { CodeCase } from './case.ts'

const asking = (action: ActionName, code: string, form: (sandbox: Sandbox) => Form): CodeCase => ({
  action,
  code,
  provoke: (sandbox) => ({ form: form(sandbox) })
})

const emails = (old: string, next: string, password: string): Form => ({
  old_email: old,
  new_email: next,
  password
})

export const userCodes: CodeCase[] = [
  asking('User.Modify', '8', () => ({ telephone: '0571-1234' })),
  asking('User.Modify', '9', () => ({ im: 'nobody@example.com' })),

  asking('Userpasswd.Modify', '8', () => ({ old_password: 'wrong', new_password: 'long-enough' })),
  asking('Userpasswd.Modify', '9', ({ accounts }) => ({
    old_password: accounts[0]!.password,
    new_password: 'short'
  })),

  asking('Useremail.Modify', '8', ({ accounts }) =>
    emails('who@zonedeck.example', 'new@zonedeck.example', accounts[0]!.password)
  ),
  {
    ...asking('Useremail.Modify', '9', ({ accounts: [first, second] }) =>
      emails(first!.email, second!.email, first!.password)
    ),
    scenario: 'dtoken'
  },
  asking('Useremail.Modify', '10', ({ accounts }) =>
    emails(accounts[0]!.email, 'new@zonedeck.example', 'wrong')
  ),

  asking('Telephoneverify.Code', '4', () => ({ telephone: '13900000000' })),
  {
    action: 'Telephoneverify.Code',
    code: '5',
    scenario: 'dtoken',
    provoke: ({ accounts }) => ({ form: { telephone: '110' }, as: accounts[1]! })
  }
]
