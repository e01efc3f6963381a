import type { CompanyDomain, Party } from '../../port.ts';
import { escapeUser } from '../sip/display-name.ts';
import type { ShownState } from './shown-state.ts';
import { escapeXml, xmlElement } from './xml-element.ts';

export const DIALOG_INFO = 'application/dialog-info+xml';

/**
 * What a watcher is told of an extension (RFC 4235 §4), in full each time. Dialog states cannot say who is not
 * registered or does not want to be disturbed; our own element says it, and is there in every state.
 * @param entity the URI that was subscribed to
 * @param version one more than in the NOTIFY before
 */
export function writeDialogInfo(
  entity: string,
  company: CompanyDomain,
  version: number,
  shown: ShownState,
): string {
  const body = xmlElement(
    'dialog-info',
    { xmlns: 'urn:ietf:params:xml:ns:dialog-info', version: String(version), state: 'full', entity },
    ...dialogOf(entity, shown, remoteOf(shown.with, company)),
    xmlElement('c:extension', { 'xmlns:c': 'urn:communicator:extension-state', state: shown.state }),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`;
}

function dialogOf(entity: string, { state }: ShownState, remote: readonly string[]): string[] {
  switch (state) {
    case 'ringing':
      return [dialog(entity, 'early', remote)];
    case 'talking':
      return [dialog(entity, 'confirmed', remote)];
    case 'on-hold':
      return [
        dialog(entity, 'confirmed', remote, xmlElement('param', { pname: '+sip.rendering', pvalue: 'no' })),
      ];
    case 'not-registered':
    case 'free':
    case 'away':
    case 'do-not-disturb':
      return [];
    default:
      return missingCase(state);
  }
}

function dialog(
  entity: string,
  state: 'early' | 'confirmed',
  remote: readonly string[],
  ...parameters: readonly string[]
): string {
  const direction = state === 'early' ? { direction: 'recipient' } : {};
  return xmlElement(
    'dialog',
    { id: 'current', ...direction },
    xmlElement('state', {}, state),
    xmlElement('local', {}, xmlElement('target', { uri: entity }, ...parameters)),
    ...remote,
  );
}

/** Who is at the other end (RFC 4235 §4.1.6.2); nothing of somebody who withholds his number. */
function remoteOf(party: Party | undefined, company: CompanyDomain): string[] {
  if (!party?.number) return [];
  const uri = `sip:${escapeUser(party.number)}@${company}`;
  const identity = xmlElement('identity', party.name ? { display: party.name } : {}, escapeXml(uri));
  return [xmlElement('remote', {}, identity, xmlElement('target', { uri }))];
}

function missingCase(state: never): never {
  throw new Error(`unknown extension state ${String(state)}`);
}
