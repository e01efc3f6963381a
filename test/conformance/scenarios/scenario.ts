import type { OfficeChange } from './office.ts';
import type { EngineName, Step } from './step.ts';

/** What a caller, a colleague or a client lives through, the same on every engine unless it says otherwise. */
export interface Scenario {
  /** States the behaviour; unique. */
  readonly title: string;
  /** What is unlike the office as it stands in `office.ts`. */
  readonly change: OfficeChange;
  readonly steps: readonly Step[];
}

export interface Topic {
  readonly name: string;
  /** Other engines cannot do that, and why. */
  readonly only?: { readonly on: EngineName; readonly because: string };
  readonly scenarios: readonly Scenario[];
}

/** `change`: what is unlike the office as it stands. */
export const scenario = (title: string, steps: readonly Step[], change: OfficeChange = {}): Scenario => ({
  title,
  change,
  steps,
});

export const isPlayedOn = ({ only }: Topic, engine: EngineName): boolean =>
  only === undefined || only.on === engine;

/** Why the engines differ in this scenario; empty: they do not. */
export const differencesOf = ({ steps }: Scenario): readonly string[] =>
  steps.flatMap((step) => (step.step === 'differently' ? [step.because] : []));
