import { expect, test, vi } from 'vitest';
import type { FeatureCodes } from '../../pbx/contract/company-settings.ts';
import { fakePbxBridge } from '../../test/doubles/fake-pbx-bridge.ts';
import { createCompanyEvents } from '../api/company-events.ts';
import { createPbxApi } from '../api/pbx-api.ts';
import { followFeatureCodes } from './feature-codes-source.ts';

test('the phone dials the codes of its company, and those that they are changed to', async () => {
  let codes: FeatureCodes = {
    ...{ pickup: '*88', park: '*55', voicemail: '*98' },
    ...{ echoTest: '*43', conference: '*71' },
  };
  const bridge = fakePbxBridge({ 'GET /v1/feature-codes': () => codes });
  const told: string[] = [];
  const stop = followFeatureCodes(
    { api: createPbxApi(bridge), events: createCompanyEvents(bridge) },
    ({ pickup }) => told.push(pickup),
  );
  await vi.waitFor(() => expect(told).toEqual(['*88']));
  codes = { ...codes, pickup: '*9' };
  bridge.tell({ type: 'settings-changed', what: 'schedule' });
  bridge.tell({ type: 'settings-changed', what: 'feature-codes' });
  await vi.waitFor(() => expect(told).toEqual(['*88', '*9']));
  expect(bridge.asked).toHaveLength(2);
  stop();
  bridge.tell({ type: 'ready' });
  expect(bridge.asked).toHaveLength(2);
});
