import { CATALOG, specOf, type ActionName, type Result } from '../../../shared/api/catalog/index.ts'
import { DecodeError } from '../../../shared/api/decode.ts'
import { statusError, unreadable } from '../errors.ts'
import type { Answer } from './body.ts'

/**
 * The value of an answer to `action`; "there is nothing" is an empty one. Throws `DnspodError` for a status other than
 * success, and for an answer of success that lacks what it must have.
 */
export function valueOf<A extends ActionName>(action: A, { code, message, body }: Answer): Result<A> {
  const { empty } = specOf(action)
  if (code !== '1' && code !== empty?.code) throw statusError(action, code, message)
  const result: (value: unknown) => unknown = CATALOG[action].result
  try {
    // The decoder of A gives a Result<A> by definition of that type; TypeScript does not follow the index.
    return result(code === '1' ? body : empty?.body) as Result<A>
  } catch (error) {
    throw error instanceof DecodeError ? unreadable(action, error.path) : error
  }
}
