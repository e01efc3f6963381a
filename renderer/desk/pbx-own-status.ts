import type { OwnStatus } from '../../preload/contract/own-status.ts';
import type { PbxAccess } from '../api/pbx-access.ts';
import type { OwnStatusSource } from './own-status-source.ts';

/** HTTP 412: somebody changed the profile meanwhile. Once more, with what it is now. */
const ATTEMPTS = 2;

/** One's own status as the PBX keeps it: every device of the person has the same, and colleagues see it. */
export function pbxOwnStatus({ api, events }: Pick<PbxAccess, 'api' | 'events'>): OwnStatusSource {
  const read = async () => {
    // The schema is not needed for the window's first picture.
    const { OwnProfile } = await import('../../pbx/contract/own-profile.ts');
    return { OwnProfile, profile: await api.get('/v1/me', OwnProfile) };
  };
  const tryToSave = async (status: OwnStatus): Promise<boolean> => {
    const { OwnProfile, profile } = await read();
    if (!profile.ok) return false;
    const ifMatch = profile.etag === undefined ? {} : { ifMatch: profile.etag };
    return (await api.send('PATCH', '/v1/me', OwnProfile, { body: { status }, ...ifMatch })).ok;
  };

  return {
    async load() {
      const { profile } = await read();
      if (!profile.ok) return undefined;
      const { status, statusRules } = profile.value;
      return { status, awayAfterMinutes: statusRules.awayAfterMinutes };
    },
    async save(status) {
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) if (await tryToSave(status)) return true;
      return false;
    },
    onChange: (listener) =>
      events.listen(({ type }) => {
        if (type === 'ready' || type === 'employee-changed') listener();
      }),
  };
}
