import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeDialogInfo } from './dialog-info.ts';
import { escapeXml, xmlElement } from './xml-element.ts';

describe('dialog-info', () => {
  test('of somebody who talks', () => {
    expect(writeDialogInfo('sip:102@office.example', 'office.example', 7, { state: 'talking' })).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
        '<dialog-info xmlns="urn:ietf:params:xml:ns:dialog-info" version="7" state="full" entity="sip:102@office.example">' +
        '<dialog id="current"><state>confirmed</state><local><target uri="sip:102@office.example"/></local></dialog>' +
        '<c:extension xmlns:c="urn:communicator:extension-state" state="talking"/></dialog-info>\n',
    );
  });

  test.for([
    ['free', undefined],
    ['away', undefined],
    ['not-registered', undefined],
    ['do-not-disturb', undefined],
    ['ringing', 'early'],
    ['talking', 'confirmed'],
    ['on-hold', 'confirmed'],
  ] as const)('says %s as dialog state %s, and in our own words', ([state, dialog]) => {
    const written = writeDialogInfo('sip:a@b', 'b', 0, { state });
    expect(/<state>(.*?)<\/state>/.exec(written)?.[1]).toBe(dialog);
    expect(written).toContain(`state="${state}"/>`);
    expect(written.includes('pname="+sip.rendering" pvalue="no"')).toBe(state === 'on-hold');
  });
});

describe('XML', () => {
  test('values end neither tags nor attributes, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeXml(text)).not.toMatch(/[<>"']|&(?!#\d+;)/);
        expect(xmlElement('a', { b: text }, escapeXml(text)).split('<')).toHaveLength(3);
      }),
    );
  });
});
