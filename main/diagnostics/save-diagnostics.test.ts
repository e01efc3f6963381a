import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Diagnostics } from '../../preload/contract/diagnostics.ts';
import { temporaryFolder } from '../../test/doubles/temporary-folder.ts';
import { saveDiagnostics } from './save-diagnostics.ts';

const app = { version: '1.2.3', platform: 'linux' };
const SECRET = 'hunter2-correct-horse';
const diagnostics = Diagnostics.parse({
  sip: [{ at: 1, direction: 'out', text: `REGISTER sip:x SIP/2.0\r\nX-Password: ${SECRET}\r\n\r\n` }],
  calls: [
    {
      call: 'placed-1',
      events: [{ at: 2, what: 'ICE connected' }],
      readings: [{ at: 3, codec: 'opus', 'heard.lost': 4 }],
    },
  ],
});

describe('saveDiagnostics', () => {
  it('writes one file with the app, the wire and the calls', async () => {
    const path = join(await temporaryFolder(), 'd.json');
    let suggested = '';
    const saved = await saveDiagnostics(
      {
        app,
        now: new Date('2026-01-02T03:04:05Z'),
        choosePlace: async (name) => {
          suggested = name;
          return path;
        },
      },
      diagnostics,
    );
    expect(saved).toBe(true);
    expect(suggested).toBe('communicator-2026-01-02-03-04-05.json');
    const text = await readFile(path, 'utf8');
    expect(JSON.parse(text)).toMatchObject({
      app,
      savedAt: '2026-01-02T03:04:05.000Z',
      calls: [{ call: 'placed-1', readings: [{ codec: 'opus', 'heard.lost': 4 }] }],
      sip: [{ direction: 'out' }],
    });
    expect(text).not.toContain(SECRET);
  });

  it('writes nothing when the person changes his mind', async () => {
    const saved = await saveDiagnostics(
      { app, now: new Date(), choosePlace: async () => undefined },
      diagnostics,
    );
    expect(saved).toBe(false);
  });
});
