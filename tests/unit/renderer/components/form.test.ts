import { describe, expect, it, vi } from 'vitest'
import { ApiError } from '@/api/call.ts'
import { useForm } from '@/form.ts'

const make = () =>
  useForm(
    { host: '', ttl: '600' },
    {
      host: ({ host }) => (host === '' ? 'host is needed' : null),
      ttl: ({ ttl }) => (Number(ttl) < 600 ? 'ttl is too small' : null)
    }
  )
const refusal = (field?: string) =>
  new ApiError({
    code: 'INVALID',
    message: { zh: '不行。', en: 'No.' },
    advice: { zh: '换一个。', en: 'Another.' },
    ...(field ? { field } : {})
  })

describe('useForm', () => {
  it('says nothing while a field is typed into for the first time, and speaks when it was left', () => {
    const form = make()
    form.values.ttl = '5'
    expect(form.errors.value).toEqual({})
    form.leave('ttl')
    expect(form.errors.value).toEqual({ ttl: 'ttl is too small' })
  })

  it('takes an error back as soon as it is mended', () => {
    const form = make()
    form.leave('host')
    expect(form.errors.value.host).toBe('host is needed')
    form.values.host = 'www'
    expect(form.errors.value.host).toBeUndefined()
  })

  it('shows every error at submit and sends nothing', async () => {
    const form = make()
    form.values.ttl = '5'
    const send = vi.fn(() => Promise.resolve())
    expect(await form.submit(send)).toBe(false)
    expect(send).not.toHaveBeenCalled()
    expect(Object.keys(form.errors.value)).toEqual(['host', 'ttl'])
  })

  it('is busy while sending and does not send twice', async () => {
    const form = make()
    form.values.host = 'www'
    let finish = (): void => undefined
    const send = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)))
    const first = form.submit(send)
    expect(form.busy.value).toBe(true)
    expect(await form.submit(send)).toBe(false)
    finish()
    expect(await first).toBe(true)
    expect(form.busy.value).toBe(false)
    expect(send).toHaveBeenCalledTimes(1)
  })

  it('puts a refusal at its field until that field changes', async () => {
    const form = make()
    form.values.host = 'www'
    expect(await form.submit(() => Promise.reject(refusal('host')))).toBe(false)
    expect(form.errors.value).toEqual({ host: '不行。换一个。' })
    expect(form.failure.value).toBeNull()
    form.values.host = 'www2'
    expect(form.errors.value).toEqual({})
  })

  it('keeps a refusal of no field, or of one the form does not have, as the form’s failure', async () => {
    const form = make()
    form.values.host = 'www'
    await form.submit(() => Promise.reject(refusal('elsewhere')))
    expect(form.failure.value?.message.en).toBe('No.')
    expect(form.errors.value).toEqual({})
    await form.submit(() => Promise.resolve())
    expect(form.failure.value).toBeNull()
  })
})
