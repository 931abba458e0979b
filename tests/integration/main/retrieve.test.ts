import { describe, expect, it } from 'vitest'
import { bench, signIn } from './harness.ts'

const LOST = 'lost-and-found.example'
const ADMIN = `admin@${LOST}`

const open = async (dialect: '2012' | 'today' = '2012') => {
  const scene = await bench({ scenario: 'people', dialect })
  const app = await scene.start()
  const id = await signIn(app, scene)
  await app.call('domains:refresh', id)
  scene.sent()
  return { ...scene, app, id }
}

describe('retrieving a domain of another account', () => {
  it('lists the addresses, has a code sent, and takes the domain over by it', async () => {
    const { app, id, sandbox, sent } = await open()
    expect(await app.call('retrieve:emails', id, ' https://Lost-And-Found.example/ ')).toEqual([ADMIN])
    expect(sandbox.inbox).toEqual([])
    await app.call('retrieve:send', id, LOST, ADMIN)
    const [mail] = sandbox.inbox
    expect(mail?.to).toBe(ADMIN)

    const wrong = `${mail!.code === '000000' ? 1 : 0}00000`
    expect(await app.fail('retrieve:validate', id, LOST, wrong)).toMatchObject({
      field: 'code',
      message: { zh: '验证码不正确' },
      advice: { zh: '请检查邮件中的验证码，或重新发送。' },
      api: { code: '15' }
    })
    const list = await app.call('retrieve:validate', id, LOST, mail!.code)
    expect(list.domains.map(({ name }) => name)).toContain(LOST)
    expect(sent()).toEqual([
      'Domain.Acquire',
      'Domain.Acquiresend',
      'Domain.Acquirevalidate',
      'Domain.Acquirevalidate',
      'Domain.List'
    ])
    // It is here now: nothing is sent for what is one's own.
    expect(await app.fail('retrieve:emails', id, LOST)).toMatchObject({ code: 'INVALID', field: 'domain' })
    expect(sent()).toEqual([])
  })

  it.each([
    ['not a name', null],
    ['', null],
    ['中文.example', '7'],
    ['free.tk', '9'],
    ['nobody-has-this.example', '10'],
    ['lost-and-banned.example', '11'],
    ['lost-and-locked.example', '12'],
    ['company-site.example', '13']
  ])('says at the domain what is wrong with %s', async (domain, code) => {
    const { app, id, sent } = await open()
    const error = await app.fail('retrieve:emails', id, domain)
    expect(error.field).toBe('domain')
    expect(error.api?.code ?? null).toBe(code)
    if (code === null) expect(sent()).toEqual([])
    else expect(error.advice?.zh).toBeTruthy()
  })

  it('says what concerns no field, and the address at its own', async () => {
    const { app, id } = await open()
    expect(await app.fail('retrieve:emails', id, 'lost-for-good.example')).toMatchObject({
      api: { code: '15', kind: 'missing' }
    })
    expect(await app.fail('retrieve:send', id, LOST, 'somebody@else.example')).toMatchObject({
      field: 'email',
      api: { code: '16' }
    })
    // No code was ever sent.
    const early = await app.fail('retrieve:validate', id, LOST, '123456')
    expect(early).toMatchObject({ api: { code: '16' } })
    expect(early.field).toBeUndefined()
  })

  it('says that the service of today has it no more', async () => {
    const { app, id } = await open('today')
    expect(await app.fail('retrieve:emails', id, LOST)).toMatchObject({
      code: 'API',
      api: { kind: 'abolished' },
      message: { zh: 'DNSPod 已停用此接口' }
    })
  })
})
