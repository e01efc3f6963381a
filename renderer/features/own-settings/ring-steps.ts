import type { RingContact } from '../../../pbx/contract/employee.ts';

/** A contact as one sees it in «где звонить», from the first to the last. */
export interface RingStep {
  readonly key: string;
  /** Its wait is that of all who ring together. */
  readonly contact: RingContact;
  /** Rings at the same time as the one before it that is on. */
  readonly isTogether: boolean;
}

const DEVICES = ['communicator', 'desk-phone', 'mobile'] as const;
const USUAL_WAIT_SECONDS = 20;
const FIRST_ORDER = 1;

/**
 * Contacts as steps; devices that nobody has set up are there and off. `ringSeconds`: how long the SIP devices ring
 * while no contact is set up at all.
 */
export function ringStepsOf(contacts: readonly RingContact[], ringSeconds: number): readonly RingStep[] {
  const all = [...contacts, ...missing(contacts, ringSeconds)];
  const sorted = all.toSorted((one, other) => one.order - other.order);
  return sorted.map((contact, place) => {
    const before = sorted.slice(0, place);
    const nth = before.filter(({ device }) => device === contact.device).length;
    const waitSeconds = longestWait(all, contact.order);
    return {
      key: `${contact.device}-${nth}`,
      contact: { ...contact, waitSeconds },
      isTogether: contact.enabled && before.findLast(isOn)?.order === contact.order,
    };
  });
}

/** Steps as the PBX keeps them. */
export function contactsOf(steps: readonly RingStep[]): RingContact[] {
  const contacts: RingContact[] = [];
  let order = FIRST_ORDER - 1;
  for (const { contact, isTogether } of steps) {
    const before = contacts.findLast(isOn);
    if (contact.enabled && isTogether && before) {
      contacts.push({ ...contact, order: before.order, waitSeconds: before.waitSeconds });
    } else {
      order += 1;
      contacts.push({ ...contact, order });
    }
  }
  return contacts;
}

/** What of a step its owner sets up. */
export type RingStepChange = Partial<
  Pick<RingContact, 'enabled' | 'waitSeconds' | 'schedule'> & Pick<RingStep, 'isTogether'>
>;

/** The steps with one of them changed; all who ring together wait as long. */
export const withStep = (
  steps: readonly RingStep[],
  key: string,
  change: RingStepChange,
): readonly RingStep[] =>
  steps.map((step) => {
    if (step.key !== key) return step;
    const { isTogether = step.isTogether, ...contact } = change;
    return { ...step, isTogether, contact: { ...step.contact, ...contact } };
  });

/** One step is taken to another place; it rings by itself there. */
export function withStepMoved(
  steps: readonly RingStep[],
  key: string,
  { at, position }: { readonly at: string; readonly position: 'before' | 'after' },
): readonly RingStep[] {
  const moved = steps.find((step) => step.key === key);
  const others = steps.filter((step) => step.key !== key);
  const place = others.findIndex((step) => step.key === at);
  if (!moved || place < 0) return steps;
  const to = position === 'before' ? place : place + 1;
  const alone = { ...moved, isTogether: false };
  const after = others.slice(to).map((step, index) => (index === 0 ? { ...step, isTogether: false } : step));
  return [...others.slice(0, to), alone, ...after];
}

const isOn = ({ enabled }: RingContact): boolean => enabled;

const longestWait = (contacts: readonly RingContact[], order: number): number =>
  Math.max(...contacts.filter((contact) => contact.order === order).map(({ waitSeconds }) => waitSeconds));

function missing(contacts: readonly RingContact[], ringSeconds: number): readonly RingContact[] {
  const isUnset = contacts.length === 0;
  const last = Math.max(0, ...contacts.map(({ order }) => order));
  return DEVICES.filter((device) => !contacts.some((contact) => contact.device === device)).map(
    (device, place) => {
      const enabled = isUnset && device !== 'mobile';
      return {
        device,
        enabled,
        order: enabled ? FIRST_ORDER : last + 1 + place,
        waitSeconds: enabled ? ringSeconds : USUAL_WAIT_SECONDS,
        schedule: null,
      };
    },
  );
}
