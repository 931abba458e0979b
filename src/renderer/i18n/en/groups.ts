import type zh from '../zh-CN/groups.ts'
import type { Same } from '../types.ts'

const messages: Same<typeof zh> = {
  title: 'Groups',
  show: 'Show groups',
  hide: 'Hide groups',
  all: 'All domains',
  count: '1 domain | {n} domains',
  new: 'New group',
  rename: 'Rename',
  remove: 'Delete group',
  more: 'Actions for “{name}”',
  system: 'System groups are DNSPod’s own; they can be neither renamed nor deleted.',
  shared: '“{name}” is fixed by DNSPod: what others share to you is here, and cannot be moved in or out.',
  drop: {
    move: 'Move to “{name}”',
    already: 'Already in “{name}”.',
    none: 'None of these domains can be moved (locked, banned or shared to you).',
    leftOut:
      'Move to “{name}”; 1 of them cannot be moved and stays. | Move to “{name}”; {n} of them cannot be moved and stay.',
    dragged: '1 domain | {n} domains'
  },
  dialog: {
    create: 'New group',
    rename: 'Rename “{name}”',
    name: 'Name',
    hint: 'At most {n} characters.',
    createButton: 'Create',
    created: 'Created group “{name}”',
    renamed: 'Renamed to “{name}”',
    console: 'Open the DNSPod console'
  },
  removeDialog: {
    title: 'Delete group “{name}”?',
    textEmpty: 'There are no domains in this group.',
    text: 'Only the group is deleted. DNSPod moves its domain back to “{group}”. | Only the group is deleted. DNSPod moves its {n} domains back to “{group}”.',
    button: 'Delete group',
    done: 'Deleted group “{name}”'
  }
}

export default messages
