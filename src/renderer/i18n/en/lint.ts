import type zh from '../zh-CN/lint.ts'
import type { Same } from '../types.ts'

const messages: Same<typeof zh> = {
  title: 'Check records',
  level: { error: 'Errors', warning: 'Warnings', hint: 'Hints' },
  about: {
    error: 'The service would refuse such a record',
    warning: 'It can be saved, but is hardly what is meant',
    hint: 'Nothing is wrong, but it could be better'
  },
  count: {
    error: '{n} error | {n} errors',
    warning: '{n} warning | {n} warnings',
    hint: '{n} hint | {n} hints'
  },
  filter: 'Filter by level',
  all: 'All {n}',
  one: '{level} {n}',
  list: 'What the check has found',
  running: 'Checking the records',
  empty: {
    title: 'Nothing to mend',
    text: 'Checked {records} records by {rules} rules, with the edits that are not applied yet.',
    none: 'Nothing was found at this level.',
    noRecords: 'There are no records to check yet.'
  },
  checked: '{records} records, {rules} rules; edits that are not applied yet included',
  code: 'Status code {code}',
  codeMaybe: 'May be refused with code {code}',
  show: 'Show',
  showLabel: 'Show {record} in the list',
  fixAll: 'Fix all ({n})',
  fixAllLabel: 'Fix all {n} of "{rule}"',
  fixed: 'Fix staged: {fix}',
  fixedAll: '{n} fix staged | {n} fixes staged',
  nothing: 'These are gone already.',
  copy: 'Copy as text',
  copied: 'The findings are copied',
  staged: { add: 'to be added', change: 'to be changed' },
  open: 'Open the findings: {counts}',
  textTitle: 'Findings in {domain}',
  record: '{type} record of {host}'
}

export default messages
