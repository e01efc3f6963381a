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

test('a screen that comes back shows at once what was read before', async () => {
  const access = createPbxAccess(fakePbxBridge({ 'GET /v1/me': () => ({ name: 'Анна' }) }), demoAccount);
  const draw = () =>
    renderToString(
      <PbxAccessProvider value={access}>
        <Me />
      </PbxAccessProvider>,
    );
  expect(draw()).toBe('loading');
  await access?.resources.get('me')?.reload();
  expect(draw()).toBe('Анна');
});

test('a plain SIP account has no PBX', () => {
  expect(createPbxAccess(fakePbxBridge(), { ...demoAccount, kind: 'sip-account' })).toBeUndefined();
});
