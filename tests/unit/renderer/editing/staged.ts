import type { StagedRecord } from '../../../../src/shared/changes/overlay.ts'
import type { Change } from '../../../../src/shared/model/changes.ts'
import type { Zone } from '../../../../src/shared/model/record.ts'
import { useChangesStore } from '../../../../src/renderer/stores/changes.ts'
import { record } from '../table/rows.ts'
import { createPage, type Page } from '../table/page.ts'
import type { FakeBridge } from '../../../support/renderer-bridge.ts'
import { zone } from '../records/zone.ts'
import type { Component } from 'vue'

export const shown = (id: string, fields: Partial<StagedRecord> = {}): StagedRecord => ({
  ...record(id, fields),
  staged: null,
  before: null,
  ...fields
})

export interface ToolPage extends Page {
  /** What was staged by each call, in order. */
  steps: () => { step: string; edits: Change[] }[]
  closed: () => boolean
}

/** A tool of the record list, open over a zone. */
export async function openTool(
  tool: Component,
  records: readonly StagedRecord[],
  selected: readonly StagedRecord[],
  prepare: (fake: FakeBridge) => void = () => undefined,
  patch: Partial<Zone> = {}
): Promise<ToolPage> {
  const { fake, show } = createPage()
  prepare(fake)
  await useChangesStore().open('a1', '7')
  let closed = false
  const page = await show(tool, {
    accountId: 'a1',
    zone: zone({ records: [...records], ...patch }),
    records,
    selected,
    onClose: () => (closed = true)
  })
  return {
    ...page,
    steps: () => fake.argsOf('changes:edit').map(([, , edits, step]) => ({ edits, step })),
    closed: () => closed
  }
}
