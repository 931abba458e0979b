import { computed, shallowRef, type ComputedRef, type ShallowRef, type WritableComputedRef } from 'vue'
import { matchesFilter, type Domain, type DomainFilter } from '../../../shared/model/domain.ts'
import { GRADES } from '../../../shared/model/grades.ts'
import { quoteValue, withoutTerm } from '../../components/table/filter.ts'
import type { TableColumn } from '../../components/table/types.ts'
import { countBy, useFilter, type Filtering } from '../../components/table/useFilter.ts'
import { useDomainsStore } from '../../stores/domains.ts'
import { domainColumns } from './columns.ts'
import { domainFields, domainHaystack } from './fields.ts'
import { gradeRank, gradeTitle, statusMark } from './labels.ts'

const STATUSES = ['enabled', 'paused', 'locked', 'banned', 'unknown'] as const

type Options = ComputedRef<readonly { value: string; label: string; count: number }[]>

export interface DomainFiltering extends Filtering<Domain> {
  /** Which of the six kinds. */
  scope: ShallowRef<DomainFilter>
  /** The domains of that kind, before the words. */
  inScope: ComputedRef<readonly Domain[]>
  columns: ComputedRef<readonly TableColumn<Domain>[]>
  /** Of the columns, by their keys. */
  titles: ComputedRef<Record<string, string>>
  groupOptions: Options
  gradeOptions: Options
  statusOptions: Options
  /** A value that the filter field names, in words. */
  valueTitle: (field: string, value: string) => string
  /** The group that the filter field asks for, and for nothing else of that kind; "" for none. */
  chosenGroup: WritableComputedRef<string>
  clear: () => void
}

/** Which of the account's domains the list shows: by kind, by the filter's words, and by what can be chosen from. */
export function useDomainFilter(): DomainFiltering {
  const store = useDomainsStore()
  const groupNames = computed(() => new Map(store.groups.map(({ id, name }) => [id, name])))
  const groupName = (id: string): string => groupNames.value.get(id) ?? ''
  const scope = shallowRef<DomainFilter>('all')
  const inScope = computed(() => store.domains.filter((domain) => matchesFilter(domain, scope.value)))
  const { text, parsed, rows } = useFilter(() => inScope.value, domainFields(groupName), domainHaystack)
  const columns = computed(() => domainColumns(groupName))
  const titles = computed(() => Object.fromEntries(columns.value.map(({ key, title }) => [key, title])))

  const groupOptions = computed(() =>
    store.groups.map(({ id, name }) => ({
      value: name,
      label: name,
      count: inScope.value.filter(({ groupId }) => groupId === id).length
    }))
  )
  const gradeOptions = computed(() =>
    countBy(inScope.value, ({ grade }) => grade)
      .map((one) => ({ ...one, label: gradeTitle(one.value) }))
      .sort((a, b) => gradeRank(a.value) - gradeRank(b.value))
  )
  const statusOptions = computed(() =>
    countBy(inScope.value, ({ status }) => status).map((one) => ({
      ...one,
      label: valueTitle('status', one.value)
    }))
  )
  function valueTitle(field: string, value: string): string {
    if (field === 'status') {
      const status = STATUSES.find((one) => one === value)
      return status ? statusMark(status).word : value
    }
    if (field === 'grade') return gradeTitle(GRADES.find((one) => one.toLowerCase() === value) ?? value)
    return [...groupNames.value.values()].find((name) => name.toLowerCase() === value) ?? value
  }
  const chosenGroup = computed({
    get: () => {
      const mine = parsed.value.terms.filter(({ field }) => field === 'group')
      const [term] = mine
      if (!term || mine.length > 1 || term.negated || term.tests.length > 1) return ''
      return store.groups.find(({ name }) => name.toLowerCase() === term.tests[0]?.text)?.id ?? ''
    },
    set: (id) => {
      // From the end on, so that the places of the earlier terms stay right.
      const mine = parsed.value.terms.filter(({ field }) => field === 'group')
      const rest = mine.toReversed().reduce(withoutTerm, text.value)
      text.value = id === '' ? rest : `${rest} group:${quoteValue(groupName(id))}`.trim()
    }
  })
  function clear(): void {
    text.value = ''
    scope.value = 'all'
  }
  return {
    scope,
    inScope,
    text,
    parsed,
    rows,
    columns,
    titles,
    groupOptions,
    gradeOptions,
    statusOptions,
    valueTitle,
    chosenGroup,
    clear
  }
}
