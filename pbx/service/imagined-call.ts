import type { SimulatedCall } from '../api/api-dependencies.ts';
import type { TraceStep } from '../contract/call-record.ts';
import type { CompanySettings } from '../contract/company-settings.ts';
import { type Simulation, simulate } from '../routing/simulate/simulate.ts';

/** What would happen to a client whom nobody answers, and who presses no key of any menu. */
export const imaginedCall = (
  settings: CompanySettings,
  { number: id, at }: SimulatedCall,
): readonly TraceStep[] => {
  const number = settings.numbers.find((one) => one.id === id)?.number;
  return number === undefined ? [] : silently(simulate(settings, number, at));
};

const silently = ({ steps, branches }: Simulation): readonly TraceStep[] => {
  const next = branches.find(({ key }) => key === 'silence');
  return next ? [...steps, ...silently(next.route)] : steps;
};
