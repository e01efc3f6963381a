import type { LampState } from '../phone/phone-view.ts';

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
];

/** What one NOTIFY says (RFC 4235 §4). */
export interface DialogInfo {
  /** Our own PBX names the lamp itself. */
  readonly lamp: LampState | undefined;
  /** Whether `dialogs` are all there are, or only those that changed. */
  readonly full: boolean;
  /** By dialog id; a dialog that is over has `free`. */
  readonly dialogs: ReadonlyMap<string, LampState>;
}

/** Reads a dialog-info document from the network; undefined when it is none. Document types are refused. */
export function readDialogInfo(xml: string): DialogInfo | undefined {
  if (xml.length > LONGEST || /<!(DOCTYPE|ENTITY)/i.test(xml)) return undefined;
  const root = new DOMParser().parseFromString(xml, 'application/xml').documentElement;
  if (root.namespaceURI !== DIALOG_INFO || root.localName !== 'dialog-info') return undefined;
  const dialogs = [...root.getElementsByTagNameNS(DIALOG_INFO, 'dialog')];
  return {
    lamp: namedLamp(root),
    full: root.getAttribute('state') !== 'partial',
    dialogs: new Map(dialogs.map((dialog) => [dialog.getAttribute('id') ?? '', dialogLamp(dialog)])),
  };
}

function namedLamp(root: Element): LampState | undefined {
  const told = root.getElementsByTagNameNS(EXTENSION_STATE, 'extension')[0]?.getAttribute('state');
  return LAMPS.find((lamp) => lamp === told);
}

/** A call that the watched phone places is a talk to others: it cannot be picked up. */
function dialogLamp(dialog: Element): LampState {
  const state = dialog.getElementsByTagNameNS(DIALOG_INFO, 'state')[0]?.textContent?.trim();
  if (state === 'confirmed') return isHeld(dialog) ? 'on-hold' : 'talking';
  if (state === undefined || state === 'terminated') return 'free';
  return dialog.getAttribute('direction') === 'initiator' ? 'talking' : 'ringing';
}

/** RFC 4235 §4.1.6: `+sip.rendering` is "no" on the side that holds. */
function isHeld(dialog: Element): boolean {
  const local = dialog.getElementsByTagNameNS(DIALOG_INFO, 'local')[0];
  const parameters = local === undefined ? [] : [...local.getElementsByTagNameNS(DIALOG_INFO, 'param')];
  return parameters.some(
    (parameter) =>
      parameter.getAttribute('pname') === '+sip.rendering' && parameter.getAttribute('pval') === 'no',
  );
}
