import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VersionedEmployee } from '../../../../pbx/contract/employee-administration.ts';
import { usePbx } from '../../../api/pbx-access.ts';
import { type EditorRequest, useEditor } from '../../../api/use-editor.ts';
import { Edited } from '../../settings/editing/edited.tsx';
import type { SettingsScreenProps } from '../../settings/settings-screen.ts';
import styles from '../employee-form.module.css';
import { AccessSection } from './access-section.tsx';
import { CallsSection } from './calls-section.tsx';
import { OutgoingSection } from './outgoing-section.tsx';
import { ProfileSection } from './profile-section.tsx';
import { RemovalSection } from './removal-section.tsx';
import { VoicemailSection } from './voicemail-section.tsx';

const keyOf = (id: string) => `employee ${id}`;

function requestOf(id: string): EditorRequest<VersionedEmployee> {
  const path = `/v1/employees/${id}` as const;
  return {
    key: keyOf(id),
    parts: ({ api }) => ({
      load: () => api.get(path, VersionedEmployee),
      send: (body, etag) =>
        api.send('PATCH', path, VersionedEmployee, {
          body,
          ...(etag !== undefined && { ifMatch: etag }),
        }),
    }),
    changesWith: (news) => news.type === 'employee-changed' && news.id === id,
  };
}

/** One employee: whatever an administrator may change of him, each change at once. */
export function EmployeeEditor(props: SettingsScreenProps) {
  const pbx = usePbx();
  const [round, setRound] = useState(0);
  /** What was changed past the editor is read anew, and there is no way back from it. */
  const beginAnew = () => {
    pbx.editors.delete(keyOf(props.place));
    setRound(round + 1);
  };
  return <Editing key={round} {...props} beginAnew={beginAnew} />;
}

function Editing({
  place,
  setPlace,
  open,
  account,
  beginAnew,
}: SettingsScreenProps & { beginAnew: () => void }) {
  const { t } = useTranslation();
  const editor = useEditor(requestOf(place));
  return (
    <div className={styles.form}>
      <Edited editor={editor}>
        {(employee) => {
          const isOwn = employee.login === account.me.login;
          const parts = { employee, editor, isOwn };
          return (
            <>
              <h3 className={styles.person}>
                {isOwn ? t('company.employees.you', { name: employee.name }) : employee.name}
              </h3>
              <ProfileSection {...parts} openDepartment={(id) => open('departments', id)} />
              <AccessSection {...parts} openOwn={() => open('own')} beginAnew={beginAnew} />
              <CallsSection {...parts} />
              <OutgoingSection {...parts} />
              <VoicemailSection {...parts} />
              {!isOwn && <RemovalSection employee={employee} onRemoved={() => setPlace('')} />}
            </>
          );
        }}
      </Edited>
    </div>
  );
}
