import { z } from 'zod'
import type { CallError } from '../shared/ipc/contract.ts'
import type { RecordContent } from '../shared/model/changes.ts'
import { TEMPLATES_MOST, type OwnTemplate } from '../shared/model/template.ts'
import { CallFailure } from './ipc/failure.ts'
import type { Clock, Random } from './ports.ts'
import type { Cache } from './zones/cache.ts'
import { contentSchema } from './zones/schemas.ts'

/** Templates of the person's own, for all accounts. */
export interface Templates {
  /** Newest first. Throws LOCKED. */
  list(): Promise<OwnTemplate[]>
  /** Throws INVALID for a name that is empty or taken, and when there are too many. */
  save(name: string, records: readonly RecordContent[]): Promise<OwnTemplate[]>
  /** Forgets one; that it is not there is fine. */
  remove(id: string): Promise<OwnTemplate[]>
}

/**
 * What stands in the cache for an account where something belongs to the app: the ids of accounts are 24 hexadecimal
 * digits (accounts/sign-in.ts), so that none can be this. Signing an account out leaves it, forgetting everything
 * (`vault:reset`) does not.
 */
const APP = 'app'
const NAME = 'templates'

const keptSchema = z.object({
  templates: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      records: z.array(contentSchema),
      createdAt: z.number()
    }) satisfies z.ZodType<OwnTemplate>
  )
})

const FAILURES = {
  unnamed: {
    code: 'INVALID',
    field: 'name',
    message: { zh: '请填写模板名称。', en: 'The template needs a name.' }
  },
  taken: {
    code: 'INVALID',
    field: 'name',
    message: { zh: '已有同名的模板，请换一个名称。', en: 'There is a template of this name; choose another.' }
  },
  tooMany: {
    code: 'INVALID',
    message: {
      zh: `最多保存 ${TEMPLATES_MOST} 个模板，请先删除不用的。`,
      en: `At most ${TEMPLATES_MOST} templates can be kept. Delete some first.`
    }
  }
} as const satisfies Record<string, CallError>

/** What tells one name from another: neither case nor width of letters. */
const nameKey = (name: string): string => name.normalize('NFKC').toLowerCase()

/** Keeps the templates in the encrypted cache; needs no network. */
export function createTemplates(world: { cache: Cache; clock: Clock; random: Random }): Templates {
  const { cache, clock, random } = world
  let turn: Promise<unknown> = Promise.resolve()

  const list = async (): Promise<OwnTemplate[]> => (await cache.get(APP, NAME, keptSchema))?.templates ?? []

  /** One change after the other: each goes on from what the one before it kept. */
  function change(edit: (templates: OwnTemplate[]) => OwnTemplate[]): Promise<OwnTemplate[]> {
    const done = turn.then(async () => {
      const templates = edit(await list())
      cache.put(APP, NAME, { templates } satisfies z.infer<typeof keptSchema>)
      return templates
    })
    turn = done.catch(() => null)
    return done
  }

  return {
    list,
    save: (named, records) =>
      change((templates) => {
        const name = named.trim()
        if (name === '') throw new CallFailure(FAILURES.unnamed)
        if (templates.some((one) => nameKey(one.name) === nameKey(name)))
          throw new CallFailure(FAILURES.taken)
        if (templates.length >= TEMPLATES_MOST) throw new CallFailure(FAILURES.tooMany)
        const id = Buffer.from(random(12)).toString('hex')
        return [{ id, name, records: [...records], createdAt: clock.now() }, ...templates]
      }),
    remove: (id) => change((templates) => templates.filter((one) => one.id !== id))
  }
}
