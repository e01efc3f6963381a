import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { demoAccount } from '../../test/doubles/demo-office.ts';
import { fakePbxBridge } from '../../test/doubles/fake-pbx-bridge.ts';
import { createPbxAccess } from './create-pbx-access.ts';
import { PbxAccessProvider } from './pbx-access.ts';
import { useResource } from './use-resource.ts';

const Name = z.object({ name: z.string() });

function Me() {
  const me = useResource({ key: 'me', load: ({ api }) => api.get('/v1/me', Name) });
  return me.state === 'loaded' ? me.value.name : me.state;
}

test('two screens that show the same thing read it once', async () => {
  const bridge = fakePbxBridge({ 'GET /v1/me': () => ({ name: 'Анна' }) });
  const access = createPbxAccess(bridge, demoAccount);
  const screens = renderToString(
    <PbxAccessProvider value={access}>
      <Me />
      <Me />
    </PbxAccessProvider>,
  );
  expect(screens).toContain('loading');
  expect([...(access?.resources.keys() ?? [])]).toEqual(['me']);
  await access?.resources.get('me')?.reload();
  expect(access?.resources.get('me')?.store.getState()).toEqual({ state: 'loaded', value: { name: 'Анна' } });
  expect(bridge.asked).toHaveLength(1);
});

test('a plain SIP account has no PBX', () => {
  expect(createPbxAccess(fakePbxBridge(), { ...demoAccount, kind: 'sip-account' })).toBeUndefined();
});
