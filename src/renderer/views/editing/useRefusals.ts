import { shallowRef, watch, type ShallowRef } from 'vue'
import type { StagedRecord } from '../../../shared/changes/overlay.ts'
import { createJudge, errorsOf, type Refusal } from '../../../shared/edits/judge.ts'
import type { Change } from '../../../shared/model/changes.ts'
import type { Zone } from '../../../shared/model/record.ts'

/** How long the page is held up at a time, ms: half a frame. */
const SLICE = 8

export interface Refusals {
  /** The changes that the service would refuse, once `checking` is false. */
  refused: Readonly<ShallowRef<readonly Refusal[]>>
  checking: Readonly<ShallowRef<boolean>>
}

/** Judges the changes as they come to be, a slice at a time, so that thousands of them hold up nobody's typing. */
export function useRefusals(
  records: () => readonly StagedRecord[],
  changes: () => readonly Change[],
  zone: () => Zone
): Refusals {
  const refused = shallowRef<readonly Refusal[]>([])
  const checking = shallowRef(false)
  let runs = 0

  async function check(list: readonly Change[]): Promise<void> {
    const own = ++runs
    checking.value = true
    const found: Refusal[] = []
    const judge = createJudge(records(), list, zone())
    let begun = performance.now()
    for (const change of list) {
      if (performance.now() - begun > SLICE) {
        await new Promise((resolve) => setTimeout(resolve))
        if (own !== runs) return
        begun = performance.now()
      }
      const issues = errorsOf(judge(change))
      if (issues.length > 0) found.push({ change, issues })
    }
    refused.value = found
    checking.value = false
  }
  watch(changes, (list) => void check(list), { immediate: true })
  return { refused, checking }
}
