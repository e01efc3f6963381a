import { useTranslation } from 'react-i18next';
import { OwnProfileChange } from '../../../pbx/contract/own-profile.ts';
import { EditedNumber } from '../forwarding/edited-number.tsx';
import { EditedValue } from '../settings/editing/edited-value.tsx';
import { errorAt, errorOf } from '../settings/editing/field-error.ts';
import { OwnGroup } from './own-group.tsx';
import type { OwnGroupEditing } from './own-group-props.ts';
import styles from './own-settings.module.css';
import { withMobile } from './with-mobile.ts';

/** Who one is to the company, which the administrator says, and how one is reached beside it. */
export function ProfileGroup({ editor, me }: OwnGroupEditing) {
  const { t } = useTranslation();
  const error = errorOf(editor.state);
  const given = [
    [t('company.own.profile.name'), me.name],
    [t('company.own.profile.position'), me.position],
    [t('company.own.profile.extension'), me.extension],
    [t('company.own.profile.login'), me.login],
    [t('company.own.profile.role'), t(`company.own.roles.${me.role}`)],
  ].filter(([, value]) => value !== '');
  return (
    <OwnGroup part="profile" title={t('company.own.profile.title')}>
      <dl className={styles.facts}>
        {given.map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.muted}>{t('company.own.profile.given')}</p>
      <div className={styles.pair}>
        <EditedNumber
          label={t('company.own.profile.mobile')}
          value={me.mobile}
          error={errorAt(t, error, '/mobile')}
          onCommit={(mobile) => editor.change(withMobile(me, mobile))}
        />
        <EditedValue
          label={t('company.own.profile.email')}
          text={me.email ?? ''}
          read={readEmail}
          wrong={t('company.own.wrongEmail')}
          error={errorAt(t, error, '/email')}
          onCommit={(change) => editor.change(change)}
        />
      </div>
    </OwnGroup>
  );
}

function readEmail(text: string): { readonly email: string | null } | undefined {
  const written = text.trim();
  const { data } = OwnProfileChange.shape.email.safeParse(written === '' ? null : written);
  return data === undefined ? undefined : { email: data };
}
