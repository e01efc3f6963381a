import type { Lamp, LampState } from '../phone/lamps/lamp.ts';
import type { CallParty } from '../phone/phone-view.ts';
import { sipParty } from './sip-party.ts';

const DIALOG_INFO = 'urn:ietf:params:xml:ns:dialog-info';
/** Ours: what the plain format cannot say (not registered, do not disturb). */
const EXTENSION_STATE = 'urn:communicator:extension-state';
const LONGEST = 65_536;

const LAMPS: readonly LampState[] = [
  'not-registered',
  'free',
  'ringing',
  'talking',
  'on-hold',
  'do-not-disturb',
  'away',
];

/** What one NOTIFY says (RFC 4235 §4). */
export interface DialogInfo {
  /** Our own PBX names the lamp itself. */
  readonly lamp: LampState | undefined;
  /** Whether `dialogs` are all there are, or only those that changed. */
  readonly full: boolean;
  /** By dialog id; a dialog that is over has `free`. */
  readonly dialogs: ReadonlyMap<string, Lamp>;
}

/** Reads a dialog-info document from the network; undefined when it is none. Document types are refused. */
export function readDialogInfo(xml: string): DialogInfo | undefined {
  if (xml.length > LONGEST || /<!(DOCTYPE|ENTITY)/i.test(xml)) return undefined;
  const root = new DOMParser().parseFromString(xml, 'application/xml').documentElement;
  if (root.namespaceURI !== DIALOG_INFO || root.localName !== 'dialog-info') return undefined;
  const dialogs = inside(root, 'dialog');
  return {
    lamp: namedLamp(root),
    full: root.getAttribute('state') !== 'partial',
    dialogs: new Map(dialogs.map((dialog) => [dialog.getAttribute('id') ?? '', dialogLamp(dialog)])),
  };
}

const inside = (element: Element | undefined, name: string): readonly Element[] =>
  element === undefined ? [] : [...element.getElementsByTagNameNS(DIALOG_INFO, name)];

function namedLamp(root: Element): LampState | undefined {
  const told = root.getElementsByTagNameNS(EXTENSION_STATE, 'extension')[0]?.getAttribute('state');
  return LAMPS.find((lamp) => lamp === told);
}

function dialogLamp(dialog: Element): Lamp {
  const state = dialogState(dialog);
  const party = state === 'free' ? undefined : remoteParty(dialog);
  return { state, ...(party && { with: party }) };
}

/** A call that the watched phone places is a talk to others: it cannot be picked up. */
function dialogState(dialog: Element): LampState {
  const state = inside(dialog, 'state')[0]?.textContent?.trim();
  if (state === 'confirmed') return isHeld(dialog) ? 'on-hold' : 'talking';
  if (state === undefined || state === 'terminated') return 'free';
  return dialog.getAttribute('direction') === 'initiator' ? 'talking' : 'ringing';
}

/**
 * RFC 4235 §4.1.6.2: `identity` is who is at the other end, `target` only where the dialog is. Some PBXs give the
 * target alone, or name the watched phone itself there: that is nobody.
 */
function remoteParty(dialog: Element): CallParty | undefined {
  const remote = inside(dialog, 'remote')[0];
  const identity = inside(remote, 'identity')[0];
  const address = identity?.textContent ?? inside(remote, 'target')[0]?.getAttribute('uri');
  const party = sipParty(`"${quotable(identity?.getAttribute('display') ?? '')}" <${address?.trim() ?? ''}>`);
  return party?.number === '' ? undefined : party;
}

const quotable = (text: string): string => text.replace(/["\\]/g, '\\$&');

/**
 * RFC 4235 §4.1.6: `+sip.rendering` is "no" on the side that holds. Some PBXs write the attribute as `pval`,
 * others, ours too, as `pvalue`.
 */
function isHeld(dialog: Element): boolean {
  return inside(inside(dialog, 'local')[0], 'param').some(
    (parameter) =>
      parameter.getAttribute('pname') === '+sip.rendering' &&
      (parameter.getAttribute('pval') ?? parameter.getAttribute('pvalue')) === 'no',
  );
}
