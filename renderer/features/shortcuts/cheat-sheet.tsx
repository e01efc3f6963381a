import { useTranslation } from 'react-i18next';
import type { GlobalShortcuts } from '../../../preload/contract/shortcuts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './cheat-sheet.module.css';
import { cheatSheetKeys } from './cheat-sheet-keys.ts';

export interface CheatSheetProps {
  readonly shortcuts: GlobalShortcuts;
  readonly close: () => void;
}

/** All keys on one sheet. Loaded when it is asked for. */
export function CheatSheet({ shortcuts, close }: CheatSheetProps) {
  const { t } = useTranslation();
  const isMac = /mac/i.test(navigator.platform);
  return (
    <Dialog
      title={t('shortcuts.sheet.title')}
      onClose={close}
      actions={
        <Button variant="primary" autoFocus onPress={close}>
          {t('shortcuts.sheet.close')}
        </Button>
      }
    >
      <div className={styles.groups}>
        {cheatSheetKeys(t, shortcuts, isMac).map(({ title, keys }) => (
          <section key={title} aria-label={title}>
            <h3 className={styles.title}>{title}</h3>
            <dl>
              {keys.map(([words, combination]) => (
                <div key={words} className={styles.row}>
                  <dt>{words}</dt>
                  <dd className={styles.keys}>
                    <kbd>{combination.replaceAll('+', ' + ')}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
