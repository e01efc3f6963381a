import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { targetIcons } from './card-icons.ts';
import { useRouteEditing } from './route-editing-context.ts';
import styles from './route-picture.module.css';

const KINDS = ['department', 'employee', 'menu', 'answering-machine', 'fax', 'outside', 'hang-up'] as const;

/** Where else a branch can be led: its end is dropped here. The same is in each card's panel, by keyboard. */
export function RoutePalette() {
  const { t } = useTranslation();
  const { actions } = useRouteEditing();
  return (
    <div className={styles.palette}>
      <p className={styles.paletteTitle}>{t('company.routes.pictureHelp')}</p>
      <ul className={styles.kinds}>
        {KINDS.map((kind) => (
          <li key={kind} className={styles.kind} data-palette data-kind={kind}>
            <Icon of={targetIcons[kind]} size={16} />
            {t(`company.routes.palette.${kind}`)}
          </li>
        ))}
      </ul>
      {actions.isRefused && (
        <Notice tone="warning" urgent>
          {t('company.routes.dropRefused')}
        </Notice>
      )}
    </div>
  );
}
