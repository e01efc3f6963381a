import type { Colleague } from '../../../pbx/contract/session.ts';
import type { LampState } from '../../phone/phone-view.ts';
import { ColleagueRow } from './colleague-row.tsx';

export interface ColleagueActions {
  readonly lamps: Readonly<Record<string, LampState>>;
  readonly call: ((target: string) => void) | undefined;
}

export interface ColleagueRowsProps extends ColleagueActions {
  readonly colleagues: readonly Colleague[];
  /** The first of them is whom Enter calls. */
  readonly marksFirst: boolean;
  readonly labelledBy?: string;
}

/** Colleagues one under another. */
export function ColleagueRows({ colleagues, lamps, call, marksFirst, labelledBy }: ColleagueRowsProps) {
  return (
    <ul {...(labelledBy === undefined ? {} : { 'aria-labelledby': labelledBy })}>
      {colleagues.map((colleague, index) => (
        <li key={colleague.extension}>
          <ColleagueRow
            colleague={colleague}
            lamp={lamps[colleague.extension] ?? 'unknown'}
            isFirstMatch={marksFirst && index === 0}
            call={call && (() => call(colleague.extension))}
          />
        </li>
      ))}
    </ul>
  );
}
