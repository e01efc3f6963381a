import { describe, expect, it } from 'vitest';
import { DepartmentFallback } from '../../../pbx/contract/destination.ts';
import { type DestinationKind, destinationOf, namedBy, targetOf } from './directory.ts';

const kinds: readonly DestinationKind[] = [
  ...(['employee', 'voicemail', 'department', 'outside', 'answering-machine', 'hang-up'] as const),
];

describe('a destination', () => {
  it.each(kinds)('%s is what the PBX takes, and tells what it names', (kind) => {
    const named = { employee: 'anna', department: 'sales', number: '+79172340506', nothing: undefined }[
      targetOf(kind)
    ];
    const made = destinationOf(kind, named);
    expect(DepartmentFallback.parse(made)).toEqual(made);
    expect(made && namedBy(made)).toBe(named);
  });

  it('is not there before it is complete', () => {
    for (const kind of kinds) {
      expect(destinationOf(kind, undefined) === undefined).toBe(targetOf(kind) !== 'nothing');
    }
  });
});
