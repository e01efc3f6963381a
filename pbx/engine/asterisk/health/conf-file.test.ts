import { describe, expect, it } from 'vitest';
import { isYes, lastValue, readConf } from './conf-file.ts';

describe('an Asterisk configuration file', () => {
  it('has sections with values in order; comments are left out', () => {
    const [general, anna] = readConf(
      '; before\n[general] ; ours\nenabled=yes ; really\nbindaddr => 127.0.0.1\n\n;-- a\n[not]\n--;\n[anna]\nname = a\\;b\n',
    );
    expect(general).toEqual({
      name: 'general',
      values: [
        ['enabled', 'yes'],
        ['bindaddr', '127.0.0.1'],
      ],
    });
    expect(anna).toEqual({ name: 'anna', values: [['name', 'a;b']] });
  });

  it('takes values from templates, which are no sections themselves', () => {
    const sections = readConf('[phone](!)\ntype=endpoint\nrtp_timeout=60\n[anna](phone)\nrtp_timeout=30\n');
    expect(sections.map(({ name }) => name)).toEqual(['anna']);
    expect(lastValue(sections[0], 'type')).toBe('endpoint');
    expect(lastValue(sections[0], 'rtp_timeout')).toBe('30');
  });

  it('adds to a section that is there', () => {
    const sections = readConf('[general]\na=1\n[general](+)\nb=2\n');
    expect(sections).toEqual([
      {
        name: 'general',
        values: [
          ['a', '1'],
          ['b', '2'],
        ],
      },
    ]);
  });

  it.each(['yes', 'true', '1', 'on', 'Y'])('takes %s for yes', (value) => expect(isYes(value)).toBe(true));
  it.each([undefined, 'no', '0', 'yes please'])('takes %s for no', (value) =>
    expect(isYes(value)).toBe(false),
  );
});
