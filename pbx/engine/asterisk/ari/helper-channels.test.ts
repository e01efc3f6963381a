import { expect, it } from 'vitest';
import { loopbackServer } from '../../../../test/support/loopback-server.ts';
import { AriClient } from './ari-client.ts';
import { HelperChannels } from './helper-channels.ts';

it('reads nothing of what is gone by then, and rejects with whatever else is wrong', async () => {
  const answers = new Map([
    ['PJSIP_CONTACT(here,uri)', { status: 200, body: { value: 'sip:anna@here' } }],
    ['PJSIP_CONTACT(gone,uri)', { status: 500, body: { message: 'Unable to read provided function' } }],
    ['PJSIP_CONTACT(else,uri)', { status: 500, body: { message: 'Allocation failed' } }],
  ]);
  await using server = await loopbackServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://ari');
    const channel = searchParams.get('channelId');
    const answer = answers.get(searchParams.get('variable') ?? '');
    response.writeHead(answer?.status ?? 200).end(JSON.stringify(answer?.body ?? { id: channel }));
    if (channel !== null) helpers.started(channel);
  });
  const ari = new AriClient({ url: server.url.replace(/\/$/, ''), user: 'u', password: 'p' });
  const helpers = new HelperChannels(ari, 'application');
  await helpers.reading(async (read) => {
    expect(await read('PJSIP_CONTACT(here,uri)')).toBe('sip:anna@here');
    expect(await read('PJSIP_CONTACT(gone,uri)')).toBe('');
    await expect(read('PJSIP_CONTACT(else,uri)')).rejects.toThrow('Allocation failed');
  });
});
