import type zh from '../zh-CN/importing.ts'
import type { Same } from '../types.ts'

const messages: Same<typeof zh> = {
  title: 'Import records',
  readsUpTo: 'BIND zone file, CSV or JSON, up to {size} MB',
  choose: 'Choose file…',
  drop: 'or drop a file here',
  dropHere: 'Drop it to import',
  paste: 'Or paste text',
  pasteHint: 'Lines of a zone file, or rows copied from a spreadsheet with their column names on top.',
  pasteExample: 'www 600 IN A 203.0.113.10',
  known:
    'Exports of DNSPod, Cloudflare, Alibaba Cloud, dnsmgr and Zonedeck are recognised. You see a preview first; nothing changes until you agree.',
  read: 'Read the pasted text',
  pasted: 'Pasted text',
  choosing: 'Choose a file; its preview appears here…',
  reading: 'Reading {name}…',
  readingText: 'Reading the pasted text…',
  tooMuchText:
    'The text is too long (more than {most} characters). Save it as a file, then use “Choose file”.',
  tooLargeDrop:
    'The file is too large to be dropped (more than {most} characters). Use “Choose file”, which reads up to {size} MB.',
  oneFile: 'One file at a time can be imported.',
  undropped: 'The file that was dropped could not be read.',

  facts: '{name} · {format} · {encoding} · {rows} rows',
  factsText: '{name} · {format} · {rows} rows',
  from: 'from {source}',
  format: { bind: 'BIND zone file', csv: 'CSV', json: 'JSON' },
  source: {
    zonedeck: 'Zonedeck',
    dnspod: 'DNSPod’s console',
    cloudflare: 'Cloudflare',
    aliyun: 'Alibaba Cloud',
    dnsmgr: 'dnsmgr'
  },
  other: 'Another file',
  encodingHint: 'If words below look garbled, save the file as UTF-8 and import it again.',

  mode: {
    title: 'How to import',
    merge: 'Merge',
    mergeText:
      'What has the same host, type and line becomes as in the file; the rest is added. Nothing is deleted.',
    replace: 'Replace the zone',
    replaceText:
      'The zone becomes as the file is: records that are not in it are deleted. The domain’s own NS records stay unless the file has some.',
    add: 'Only add',
    addText: 'Adds what is missing. What is there already stays as it is.',
    counts: 'Add {add}, change {change}, delete {delete}, same {same}',
    countsKeep: 'Add {add}, change {change}, same {same}',
    tooMany: 'More than the {most} changes that one domain can have staged.'
  },

  preview: 'Preview of the file',
  column: {
    line: 'Row',
    host: 'Host',
    type: 'Type',
    recordLine: 'Line',
    value: 'Value',
    mx: 'MX',
    ttl: 'TTL',
    note: 'Problem or note'
  },
  leftOut: 'Left out',
  noted: 'Taken, with a note',
  show: 'Show',
  all: 'All {n}',
  wrong: 'Problems {n}',
  notes: 'Notes {n}',
  none: 'No such rows.',
  loading: 'Loading {shown} of {total} rows',
  nothing: 'The file has no record to import.',

  stage: 'Stage {n} change | Stage {n} changes',
  stageLeaving: 'Stage {n} change, leave out {wrong} | Stage {n} changes, leave out {wrong}',
  same: 'No changes to stage',
  staged:
    'Staged {n} change from the file; nothing happens until you apply it | Staged {n} changes from the file; nothing happens until you apply them',

  export: {
    title: 'Export records',
    which: 'Which records',
    all: 'The one record | All {n} records',
    selected: 'The selected record | The {n} selected records',
    format: 'File format',
    bind: 'BIND zone file',
    bindText:
      'The standard, for other DNS services and servers. Line, weight, status and remark travel in comments that Zonedeck reads back.',
    csv: 'CSV table',
    csvText: 'To look at and edit in Excel and other spreadsheets, and to import again.',
    json: 'JSON',
    jsonText: 'For programs, with every field.',
    staged:
      'What DNSPod has is exported, without the {n} change that is not applied yet. | What DNSPod has is exported, without the {n} changes that are not applied yet.',
    stale: 'Records read',
    button: 'Export {n} record | Export {n} records',
    done: 'Saved as {file}'
  }
}

export default messages
