import type { CallError } from '../../shared/ipc/contract.ts'

/** Thrown by handlers and services to answer a call with `error`; anything else that is thrown becomes INTERNAL. */
export class CallFailure extends Error {
  readonly error: CallError
  constructor(error: CallError) {
    super(`${error.code}: ${error.message.en}`)
    this.name = 'CallFailure'
    this.error = error
  }
}
