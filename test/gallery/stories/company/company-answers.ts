import { demoOffice } from '../../../../pbx/company/demo-office.ts';
import type { CompanySettings } from '../../../../pbx/contract/company-settings.ts';
import type { FakeAnswers } from '../../../doubles/fake-communicator.ts';
import { fakeCompany } from '../../../doubles/fake-company.ts';
import { type FakeAnswer, fakePbxBridge } from '../../../doubles/fake-pbx-bridge.ts';
import { SPOKEN_SOUND } from '../../story.ts';

/** A PBX of that company, Anna before it; `more` answers go first. */
export const companyAnswers = (
  more: Readonly<Record<string, FakeAnswer>> = {},
  settings: CompanySettings = demoOffice,
): Pick<FakeAnswers, 'api'> => ({
  api: fakePbxBridge({ ...fakeCompany(settings, 'anna'), ...more }, async () => SPOKEN_SOUND),
});
