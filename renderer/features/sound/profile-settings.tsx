import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SoundView } from '../../phone/sound/sound-view.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Choice } from '../../ui/choice.tsx';
import { profileName } from './profile-name.ts';
import { ProfileNameForm } from './profile-name-form.tsx';
import styles from './sound-settings.module.css';

/** What is being named: a copy of the profile in use, or that profile itself. */
type Naming = 'copy' | 'current';

/** Which profile is in use, and what becomes of it. */
export function ProfileSettings({ sound }: { readonly sound: SoundView }) {
  const { t } = useTranslation();
  const [naming, setNaming] = useState<Naming>();
  const current = sound.profiles.find(({ isCurrent }) => isCurrent);
  const takes = { copy: sound.addProfile, current: current?.rename };
  const take = naming && takes[naming];
  const hasDevices = sound.profile.microphone !== null || sound.profile.speaker !== null;
  return (
    <div className={styles.group}>
      <Choice
        label={t('sound.profile.label')}
        description={t('sound.profile.words')}
        value={sound.profile.id}
        options={sound.profiles.map((profile) => ({ value: profile.id, label: profileName(t, profile) }))}
        onChange={(chosen) => sound.profiles.find(({ id }) => id === chosen)?.choose()}
      />
      {hasDevices && (
        <Checkbox
          isSelected={sound.profile.isAutomatic}
          onChange={(isAutomatic) => sound.change({ isAutomatic })}
        >
          {t('sound.profile.automatic')}
        </Checkbox>
      )}
      {naming && take ? (
        <ProfileNameForm
          now={naming === 'current' ? profileName(t, sound.profile) : ''}
          words={{
            take: t(`sound.profile.naming.${naming}.take`),
            cancel: t(`sound.profile.naming.${naming}.cancel`),
          }}
          take={(name) => {
            setNaming(undefined);
            take(name);
          }}
          cancel={() => setNaming(undefined)}
        />
      ) : (
        <div className={styles.actions}>
          {sound.addProfile && (
            <Button size="small" icon={Plus} onPress={() => setNaming('copy')}>
              {t('sound.profile.add')}
            </Button>
          )}
          {current && (
            <Button size="small" variant="quiet" icon={Pencil} onPress={() => setNaming('current')}>
              {t('sound.profile.rename')}
            </Button>
          )}
          {current?.remove && (
            <Button size="small" variant="quiet" icon={Trash2} onPress={current.remove}>
              {t('sound.profile.remove', { name: current.name })}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
