import { computed, reactive, ref, type ComputedRef, type Ref } from 'vue'
import type { CallError } from '../shared/ipc/contract.ts'
import { callErrorOf } from './api/call.ts'
import { sentences } from './i18n/index.ts'

/** What is wrong with a field, in the language in force; null when nothing is. */
export type Check<V> = (values: V) => string | null
export type Checks<V> = Partial<Record<keyof V & string, Check<V>>>

export interface Form<V extends object> {
  values: V
  /** What to show at each field now. */
  errors: ComputedRef<Partial<Record<keyof V & string, string>>>
  /** A failure that belongs to no single field, or null. */
  failure: Ref<CallError | null>
  busy: Ref<boolean>
  /** The person has left this field: from now on it is checked at every change. */
  leave: (field: keyof V & string) => void
  /**
   * Shows every error; without one runs `send`. A CallError that names a field of this form is shown there until that
   * field changes, any other becomes `failure`. Answers whether `send` succeeded.
   */
  submit: (send: (values: V) => Promise<void>) => Promise<boolean>
  /** Back to `values` as given, nothing left, nothing shown. */
  reset: (values?: V) => void
}

/**
 * State of one form. A field is checked when it is left and at submit, never while it is typed into for the first
 * time; once an error was shown it is checked at every change, so that it goes away as soon as it is mended.
 */
export function useForm<V extends object>(initial: V, checks: Checks<V>): Form<V> {
  type Field = keyof V & string
  // reactive() of a plain object of scalars has the same type; UnwrapNestedRefs cannot see that for a generic V.
  const values = reactive({ ...initial }) as V
  const left = reactive(new Set<string>())
  const refused = ref<{ field: string; text: string; value: unknown } | null>(null)
  const failure = ref<CallError | null>(null)
  const busy = ref(false)
  // Object.keys of V are V's own keys.
  const fields = Object.keys(initial) as Field[]

  const errors = computed(() => {
    const shown: Partial<Record<Field, string>> = {}
    for (const field of fields) {
      const server = refused.value
      if (server?.field === field && server.value === values[field]) shown[field] = server.text
      else if (left.has(field)) {
        const wrong = checks[field]?.(values)
        if (wrong) shown[field] = wrong
      }
    }
    return shown
  })

  async function submit(send: (values: V) => Promise<void>): Promise<boolean> {
    if (busy.value) return false
    failure.value = null
    refused.value = null
    for (const field of fields) left.add(field)
    if (Object.keys(errors.value).length > 0) return false
    busy.value = true
    try {
      await send(values)
      return true
    } catch (thrown) {
      const error = callErrorOf(thrown)
      const field = fields.find((one) => one === error.field)
      if (field) {
        refused.value = { field, text: sentences(error.message, error.advice), value: values[field] }
      } else failure.value = error
      return false
    } finally {
      busy.value = false
    }
  }

  return {
    values,
    errors,
    failure,
    busy,
    leave: (field) => void left.add(field),
    submit,
    reset(next = initial) {
      Object.assign(values, next)
      left.clear()
      refused.value = null
      failure.value = null
    }
  }
}

/** Moves the focus to the first invalid control inside `root`, after the errors were drawn. */
export function focusFirstError(root: HTMLElement | null): void {
  root?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
}
