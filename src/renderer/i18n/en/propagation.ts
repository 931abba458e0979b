import type zh from '../zh-CN/propagation.ts'
import type { Same } from '../types.ts'

const messages: Same<typeof zh> = {
  title: 'Propagation check',
  lead: 'DNS questions for one name of this domain go straight to these servers. Nothing is sent to DNSPod’s API, and no request is used up.',
  field: {
    host: 'Host',
    type: 'Type',
    hostWrong: 'This host cannot be asked for. Check how it is written.'
  },
  start: 'Check',
  again: 'Check again',
  keys: 'Check again (propagation)',
  loading: 'Looking for the name servers',
  staged:
    'Compared with what is live at DNSPod: edits of this host are staged and have not been applied yet.',
  pausedDomain: 'This domain is paused: DNSPod should not answer for it at all.',
  elsewhere:
    'The domain’s name servers are not among the NS records of this zone: it is served elsewhere, and the records here have no effect. See its name servers under Overview.',
  asksWildcard: 'A wildcard is checked by a name that it covers: {name}',
  should: {
    title: 'By the records it should be',
    line: '{line}:',
    ttl: 'TTL {n} s',
    some: '(some of these, by weight)',
    nothing: 'No record is enabled here: there should be no answer.',
    noDefault: 'The default line has no record: servers on other lines should have no answer.',
    alias:
      'This name is a CNAME to {target}, which decides the answer, so it cannot be compared. Ask for the type CNAME to compare.',
    forward:
      'This name is forwarded (URL record): the answer is an address of DNSPod’s forwarding servers and cannot be compared.',
    wildcard: 'The wildcard {host} answers.'
  },
  group: {
    own: 'Name servers of the domain',
    system: 'This computer',
    public: 'Public resolvers'
  },
  noOwn:
    'No name servers of this domain were found: it may not be registered, may have none set, or this computer is offline.',
  column: {
    server: 'Server',
    state: 'State',
    answer: 'Answer',
    ttl: 'TTL left',
    took: 'Time'
  },
  table: '{type} records of {name}: what each server answers',
  noAddress: 'address unknown',
  state: {
    idle: 'Not asked',
    asking: 'Asking',
    same: 'As it should be',
    line: 'Another line’s',
    old: 'Differs',
    none: 'No records',
    failed: 'No answer',
    open: 'Not compared'
  },
  none: {
    name: 'no such name',
    type: 'no records of this type'
  },
  ofLine: 'what the line {line} says',
  moreValues: '{n} more',
  ttl: {
    left: 'Kept for another {time}',
    over: 'due now',
    full: 'The TTL that the name server gives',
    unknown: 'not told'
  },
  ttlNote: 'The TTL is told for A and AAAA only.',
  took: '{n} ms',
  progress: 'Asking: {done} of {total} have answered',
  summary: {
    all: 'All {total} servers answer what the records say.',
    some: '{right} of {total} servers answer what the records say',
    wait: '; the others may take up to {time}.',
    noWait: '; how long the others will take is not told.',
    rest: '.',
    failed: 'One gave no usable answer. | {n} gave no usable answer.',
    open: 'One answered, which was not compared with the records. | {n} answered, which was not compared with the records.',
    nobody: 'No server answered. This computer may be offline, or the network does not let DNS through.'
  },
  time: {
    s: '1 second | {n} seconds',
    m: '1 minute | {n} minutes',
    h: '1 hour | {n} hours'
  },
  repeat: 'Repeat every 30 s until all agree',
  next: 'next in {time}',
  copy: 'Copy result'
}

export default messages
