import { Edited } from '../settings/editing/edited.tsx';
import type { SettingsScreenProps } from '../settings/settings-screen.ts';
import { CallsGroup } from './calls-group.tsx';
import { DevicesGroup } from './devices-group.tsx';
import { ForwardingGroup } from './forwarding-group.tsx';
import { GoToPart } from './go-to-part.tsx';
import { LampsGroup } from './lamps-group.tsx';
import { PasswordGroup } from './password-group.tsx';
import { PreviewGroup } from './preview-group.tsx';
import { ProfileGroup } from './profile-group.tsx';
import { RingContactsGroup } from './ring-contacts-group.tsx';
import { StatusRulesGroup } from './status-rules-group.tsx';
import { useForwardingPeople } from './use-forwarding-people.ts';
import { useOwnEditor } from './use-own-editor.ts';
import { VoicemailGroup } from './voicemail-group.tsx';

/** What everybody sets up for himself at the PBX. All of it applies at once. */
export function OwnSettings({ communicator, account, place, setPlace }: SettingsScreenProps) {
  const editor = useOwnEditor();
  const people = useForwardingPeople(communicator, account);
  return (
    <Edited editor={editor}>
      {(me) => (
        <>
          <ForwardingGroup editor={editor} me={me} people={people} />
          <RingContactsGroup editor={editor} me={me} />
          <PreviewGroup me={me} people={people} />
          <StatusRulesGroup editor={editor} me={me} people={people} surface={communicator.surface} />
          <CallsGroup editor={editor} me={me} />
          <VoicemailGroup editor={editor} me={me} />
          <LampsGroup editor={editor} me={me} communicator={communicator} />
          <ProfileGroup editor={editor} me={me} />
          <PasswordGroup me={me} communicator={communicator} />
          <DevicesGroup />
          <GoToPart place={place} arrived={() => setPlace('')} />
        </>
      )}
    </Edited>
  );
}
