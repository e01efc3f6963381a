import { FeatureCodes } from '../../pbx/contract/company-settings.ts';
import type { PbxAccess } from '../api/pbx-access.ts';

/** What is dialled for the services of the company's PBX, now and whenever its administrator changes it. */
export function followFeatureCodes(
  { api, events }: Pick<PbxAccess, 'api' | 'events'>,
  obey: (codes: FeatureCodes) => void,
): () => void {
  let turn = 0;
  const read = async (): Promise<void> => {
    const asked = ++turn;
    const answer = await api.get('/v1/feature-codes', FeatureCodes);
    if (answer.ok && asked === turn) obey(answer.value);
  };
  void read();
  const leave = events.listen((news) => {
    if (news.type === 'ready' || (news.type === 'settings-changed' && news.what === 'feature-codes'))
      void read();
  });
  return () => {
    turn += 1;
    leave();
  };
}
