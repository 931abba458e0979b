import { callErrorOf } from '../../api/call.ts'
import { confirm, type ConfirmRequest } from '../../components/confirm.ts'

/**
 * What `work` answers once a person has confirmed; null when they have not. A failure that names a field of the form
 * behind the dialog closes it and is thrown, so that it shows there; any other stays in the dialog.
 */
export async function confirmed<T>(
  request: Omit<ConfirmRequest, 'run'>,
  work: () => Promise<T>
): Promise<T | null> {
  const answers: T[] = []
  const refusals: unknown[] = []
  await confirm({
    ...request,
    run: async () => {
      try {
        answers.push(await work())
      } catch (thrown) {
        if (callErrorOf(thrown).field === undefined) throw thrown
        refusals.push(thrown)
      }
    }
  })
  if (refusals.length > 0) throw refusals[0]
  return answers[0] ?? null
}
