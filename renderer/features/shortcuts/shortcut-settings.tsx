import { Keyboard } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GlobalShortcutName } from '../../../preload/contract/shortcuts.ts';
import type { SettingsScreenProps } from '../settings/settings-screen.ts';
import { Button } from '../../ui/button.tsx';
import { KeyField } from './key-field.tsx';

const CheatSheet = lazy(async () => ({ default: (await import('./cheat-sheet.tsx')).CheatSheet }));

const NAMES: readonly GlobalShortcutName[] = ['answer', 'hangUp', 'mute', 'callCopied'];

/** Keys that work while another program has the keyboard. All are off at first: they could be taken already. */
export function ShortcutSettings({ communicator, control }: SettingsScreenProps) {
  const { t } = useTranslation();
  const { shortcuts } = control.preferences;
  const [isSheetOpen, setSheetOpen] = useState(false);
  const [refused, setRefused] = useState<readonly GlobalShortcutName[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again whenever other keys were chosen.
  useEffect(() => {
    communicator.desktop.refusedShortcuts().then(setRefused, () => undefined);
  }, [communicator, shortcuts]);
  return (
    <>
      <p>{t('shortcuts.words')}</p>
      {NAMES.map((name) => (
        <KeyField
          key={name}
          label={t(`shortcuts.names.${name}`)}
          value={shortcuts[name]}
          isRefused={refused.includes(name)}
          onChange={(accelerator) => control.change({ shortcuts: { ...shortcuts, [name]: accelerator } })}
        />
      ))}
      <div>
        <Button icon={Keyboard} onPress={() => setSheetOpen(true)}>
          {t('shortcuts.sheet.title')}
        </Button>
      </div>
      {isSheetOpen && (
        <Suspense>
          <CheatSheet shortcuts={shortcuts} close={() => setSheetOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
