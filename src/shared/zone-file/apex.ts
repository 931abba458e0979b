import type { RecordContent } from '../model/changes.ts'

/** DNSPod's own name servers, by the domains they are in. */
const OWN_SERVERS = /(?:^|\.)(?:dnspod\.(?:net|com|cn)|dnsv[1-5]\.com|iidns\.com)\.?$/i

/**
 * Whether `record` names a name server of the domain itself that is not DNSPod's. In another provider's file it is the
 * one that the domain is leaving; to take it along would send part of the queries back there.
 */
export const isFormerServer = ({ host, type, value }: RecordContent): boolean =>
  host === '@' && type === 'NS' && !OWN_SERVERS.test(value)
