import { describe, expect, it } from 'vitest';
import { referTo } from './refer-to.ts';

describe('referTo', () => {
  it('names an address', () => {
    expect(referTo('sip:102@office.test')).toBe('<sip:102@office.test>');
  });

  it('names the call that is to be replaced as its far end knows it', () => {
    const header = referTo('sip:102@office.test', { callId: 'a b@c', localTag: 'mine', remoteTag: 'theirs' });
    expect(header).toBe('<sip:102@office.test?Replaces=a%20b%40c%3Bto-tag%3Dtheirs%3Bfrom-tag%3Dmine>');
  });
});
