import { RouterView } from 'vue-router'
import { toasts } from '../../../../src/renderer/components/toasts.ts'
import DomainView from '../../../../src/renderer/views/domain/DomainView.vue'
import type { Domain } from '../../../../src/shared/model/domain.ts'
import type { Zone } from '../../../../src/shared/model/record.ts'
import type { FakeBridge } from '../../../support/renderer-bridge.ts'
import { DOMAIN, zone } from '../records/zone.ts'
import { createPage, settle, type Page } from '../table/page.ts'

const Host = { components: { RouterView }, template: '<main><RouterView /></main>' }

/** A tab of domain 7, whose domain is `patch`ed. */
export async function openTab(
  tab: string,
  patch: Partial<Domain> = {},
  prepare: (fake: FakeBridge) => void = () => undefined
): Promise<Page> {
  const { fake, visit } = createPage({}, DomainView)
  toasts.length = 0
  const domain: Domain = { ...DOMAIN, ...patch }
  const list = () => ({
    domains: [domain, { ...DOMAIN, id: '8', name: 'other.com', punycode: 'other.com' }],
    groups: [
      { id: '1', name: '默认分组', kind: 'system' as const },
      { id: '2', name: '客户', kind: 'user' as const }
    ],
    fetchedAt: Date.now()
  })
  const zoneOf = (): Zone => zone({ domain })
  fake.answer('domains:cached', list)
  fake.answer('domains:refresh', list)
  fake.answer('zones:cached', zoneOf)
  fake.answer('zones:refresh', zoneOf)
  fake.answer('domain:shares', () => null)
  fake.answer('domain:aliases', () => null)
  fake.answer('domains:star', (_a, _d, starred) => {
    domain.starred = starred
    return list()
  })
  fake.answer('domains:remark', (_a, _d, remark) => {
    domain.remark = remark
    return list()
  })
  fake.answer('domains:set-group', (_a, _d, groupId) => {
    domain.groupId = groupId
    return list()
  })
  prepare(fake)
  const page = await visit(tab === '' ? '/domains/7' : `/domains/7/${tab}`, Host)
  await loaded(page)
  return page
}

/** Waits until the chunk of a tab has come. */
export async function loaded(page: Page): Promise<void> {
  const end = Date.now() + 20_000
  const ready = (): boolean => page.all('.zd-view-body > *').length > 0
  while (!ready() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 5))
  await settle()
}
