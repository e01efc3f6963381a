import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { useNumberEditor } from '../company/use-number-editor.ts';
import { useNumbers } from '../numbers/use-numbers.ts';
import { Edited } from '../settings/editing/edited.tsx';
import type { SettingsScreenProps } from '../settings/settings-screen.ts';
import styles from './number-route.module.css';
import type { RouteCompany } from './route-company.ts';
import { RouteEditor } from './route-editor.tsx';

export interface NumberRouteProps {
  readonly id: string;
  readonly company: RouteCompany;
  readonly reloadCompany: () => Promise<void>;
  readonly openSection: SettingsScreenProps['open'];
}

/** One number: what it is called, and its route, each change of which applies at once. */
export function NumberRoute({ id, company, reloadCompany, openSection }: NumberRouteProps) {
  const { t } = useTranslation();
  const { show } = useNumbers();
  const editor = useNumberEditor(id);
  useShortcuts({ '$mod+KeyZ': editor.undo, '$mod+Shift+KeyZ': editor.redo });
  return (
    <div className={styles.page}>
      <Edited editor={editor}>
        {(number) => (
          <>
            <h3 className={styles.number} aria-label={`${t('company.routes.title')}: ${show(number.number)}`}>
              {show(number.number)}
            </h3>
            <RouteEditor
              editor={editor}
              number={number}
              company={company}
              reloadCompany={reloadCompany}
              openSection={openSection}
            />
          </>
        )}
      </Edited>
    </div>
  );
}
