import type zh from '../zh-CN/editing.ts'
import type { Same } from '../types.ts'

const messages: Same<typeof zh> = {
  title: 'Edit many',
  staged: 'Staged 1 change | Staged {n} changes',
  stage: 'Stage 1 change | Stage {n} changes',
  nothing: 'Nothing would change',
  checking: 'Checking…',

  refused: {
    title: '1 of them DNSPod would refuse: | {n} of them DNSPod would refuse:',
    leaveOut: 'Leave these out',
    times: '1 record | {n} records',
    more: 'and one more reason | and {n} more reasons'
  },

  bulk: {
    title: 'Change many',
    lead: 'Tick what to change; all else stays as it is. 1 record selected. | Tick what to change; all else stays as it is. {n} records selected.',
    set: 'Change {field}',
    status: { on: 'Active', off: 'Paused' },
    mixed: 'They differ',
    mxOnly: 'Goes to the 1 MX record among them. | Goes to the {n} MX records among them.',
    weightOnly:
      'Goes to the 1 record that can carry a weight; leave it empty for none. | Goes to the {n} records that can carry a weight; leave it empty for none.',
    valueHint: 'The selected record gets this value. | All {n} selected records get this value.',
    valueTypes: 'They are of several types ({types}); one value may not fit all.',
    remarkHint: 'Leave it empty to clear the remark.',
    notNumber: 'This takes a whole number.',
    deleted:
      '1 of them is marked for deletion and stays so. | {n} of them are marked for deletion and stay so.',
    same: '1 of them is like this already. | {n} of them are like this already.',
    choose: 'Tick what to change first'
  },

  replace: {
    title: 'Find and replace',
    find: 'Find',
    replace: 'Replace with',
    regex: 'Regular expression',
    regexHint: '$1 and {named} stand for groups, $& for the whole match, $$ for a plain $.',
    caseSensitive: 'Match case',
    wholeValue: 'Match the whole field',
    fields: 'Look in',
    noField: 'Choose one field at least.',
    scope: 'Records',
    selected: '1 selected | {n} selected',
    all: 'All {n}',
    preview: 'Preview of the replacement',
    count: '1 place in {records} of the records | {n} places in {records} of the records',
    none: 'Nothing to replace was found.',
    start: 'Type what to look for; every place that would change is listed here.',
    slow: 'This expression was not done after a second and was stopped. Avoid repeats inside repeats: a+ rather than (a+)+.',
    working: 'Looking…',
    column: { host: 'Host', type: 'Type', field: 'Field', before: 'Now', after: 'Then' }
  },

  templates: {
    title: 'Templates',
    search: 'Search templates',
    list: 'Templates',
    kind: {
      own: 'My templates',
      site: 'Web site',
      'mail-china': 'Mail in China',
      mail: 'Mail abroad',
      hosting: 'Site hosting',
      verify: 'Proof of ownership',
      safety: 'Safety'
    },
    noneFound: 'No template matches.',
    choose: 'Choose a template on the left; what it would do is listed here.',
    ownAbout: 'Saved {date}, 1 record. | Saved {date}, {n} records.',
    preview: 'What would be done',
    incomplete: 'Fill in the form above; what would be done is listed here.',
    kinds: { add: 'Add', change: 'Change', same: 'There already', clash: 'Clash', remove: 'Delete' },
    replace:
      'Let the template replace the record that clashes or stands beside | Let the template replace the {n} records that clash or stand beside',
    added: 'adds 1 | adds {n}',
    changed: 'changes 1 | changes {n}',
    removed: 'deletes 1 | deletes {n}',
    same: '1 there already | {n} there already',
    left: '1 clashes and is left out | {n} clash and are left out',
    refused: '1 would be refused and is left out | {n} would be refused and are left out',
    allThere: 'All of it is there already',
    save: 'Save the selected record as a template | Save the {n} selected records as a template',
    saveNone: 'Select records in the list first, and you can save them as a template.',
    saveMany: 'A template holds {most} records at most; {n} are selected.',
    saveTitle: 'Save as a template',
    name: 'Name of the template',
    nameExample: 'Company site',
    generic: 'Turn {domain} in the records into {variable}',
    genericHint: 'So the template fits other domains.',
    variableHint: 'Text like {example} becomes a variable, to be filled in when the template is used.',
    records: 'Records of the template',
    saveButton: 'Save template',
    saved: 'Saved the template “{name}”',
    back: 'Back',
    remove: 'Delete template',
    removeText: 'This deletes the template “{name}”. Records that were added with it stay.',
    forgotten: 'Deleted the template “{name}”'
  }
}

export default messages
