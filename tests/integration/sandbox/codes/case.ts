import type { ActionName } from '../../../../src/shared/api/catalog/index.ts'
import type { Dialect } from '../../../../src/shared/api/spec.ts'
import type { Sandbox, SandboxAccount } from '../../../../src/sandbox/index.ts'
import type { Form } from '../client.ts'

/** The request that is answered with the code: its parameters, and who sends it (the first account when left out). */
export interface Attempt {
  form: Form
  as?: SandboxAccount
  /** POST when left out. */
  method?: string
}

/** How one (action, code) pair of the document is provoked. */
export interface CodeCase {
  action: ActionName
  code: string
  /** "2012" when left out; "today" for codes that only today's dialect has. */
  dialect?: Dialect
  /** "tiny" when left out. */
  scenario?: string
  /** Its cause: brings the sandbox there, and answers the request to send. */
  provoke?: (sandbox: Sandbox) => Attempt | Promise<Attempt>
  /** What the message matches in either language, where it is not the catalogue's cause but a text of its own. */
  says?: RegExp
  /** Why there is no cause of its own, so that the code is injected. Exactly one of `provoke` and `injected` is given. */
  injected?: string
}
