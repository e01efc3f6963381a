import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sipParty } from './sip-party.ts';

describe('sipParty', () => {
  it.each([
    ['"Анна" <sip:101@romashka.example>;tag=1', { name: 'Анна', number: '101' }],
    ['"Отдел продаж" <sip:200@romashka.example>', { name: 'Отдел продаж', number: '200' }],
    ['Bob <sip:+78432009818@gw.example;user=phone>', { name: 'Bob', number: '+78432009818' }],
    ['<sip:*43@x>', { name: '', number: '*43' }],
    ['sip:102@x;tag=9', { name: '', number: '102' }],
    ['tel:+78432009818', { name: '', number: '+78432009818' }],
    ['"a \\"b\\" <c>" <sip:%31@x>', { name: 'a "b" <c>', number: '1' }],
    ['"\u202eкурок\u0007" <sip:1@x>', { name: 'курок', number: '1' }],
  ])('%s', (header, party) => {
    expect(sipParty(header)).toEqual(party);
  });

  it.each([[undefined], [''], ['"nobody"'], ['<mailto:a@b>']])('%s is nobody', (header) => {
    expect(sipParty(header)).toBeUndefined();
  });

  it('bears anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (header) => {
        const party = sipParty(`"${header}" <sip:${header}@x>`);
        expect((party?.name ?? '').length).toBeLessThanOrEqual(100);
        expect((party?.number ?? '').length).toBeLessThanOrEqual(100);
      }),
    );
  });
});
