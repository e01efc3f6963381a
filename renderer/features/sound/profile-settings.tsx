import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SoundView } from '../../phone/sound/sound-view.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Choice } from '../../ui/choice.tsx';
import { NewProfile } from './new-profile.tsx';
import { profileName } from './profile-name.ts';
import styles from './sound-settings.module.css';
import { useState } from 'react';

/** Which profile is in use, and what becomes of it. */
export function ProfileSettings({ sound }: { readonly sound: SoundView }) {
  const { t } = useTranslation();
  const [isAdding, setAdding] = useState(false);
  const current = sound.profiles.find(({ isCurrent }) => isCurrent);
  const add = (name: string) => {
    setAdding(false);
    sound.addProfile?.(name);
  };
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
      {isAdding && sound.addProfile ? (
        <NewProfile add={add} cancel={() => setAdding(false)} />
      ) : (
        <div className={styles.actions}>
          {sound.addProfile && (
            <Button size="small" icon={Plus} onPress={() => setAdding(true)}>
              {t('sound.profile.add')}
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
