import type { CallParty, CallView, PhoneView } from '../phone-view.ts';

/** The name under which we know a number; undefined for a stranger. */
export type NameOf = (number: string) => string | undefined;

/**
 * The phone with everybody called as we know them: who is in the company's directory or the person's contacts keeps
 * that name, whatever the network says. Calls without news stay the very objects they were.
 */
export function namedView(view: PhoneView, nameOf: NameOf): PhoneView {
  const calls = view.calls.map((call) => namedCall(call, nameOf));
  return calls.every((call, at) => call === view.calls[at]) ? view : { ...view, calls };
}

function namedCall(call: CallView, nameOf: NameOf): CallView {
  const party = namedParty(call.party, nameOf);
  return party === call.party ? call : { ...call, party };
}

function namedParty(party: CallParty, nameOf: NameOf): CallParty {
  const name = nameOf(party.number);
  return name === undefined || name === party.name ? party : { ...party, name };
}
