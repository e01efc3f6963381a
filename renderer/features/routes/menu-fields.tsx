import { ChevronRight, Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Menu, MenuKey } from '../../../pbx/contract/destination.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Select } from '../../ui/select.tsx';
import { EditedText } from '../settings/editing/edited-text.tsx';
import { GreetingField } from './greeting-field.tsx';
import styles from './menu-fields.module.css';
import { useRouteEditing } from './route-editing-context.ts';

const LONGEST_TITLE = 80;
const WAITS = [3, 5, 7, 10, 15, 20, 30];

/** A menu: what it says, where its keys lead, what when none is pressed. */
export function MenuFields({ id, menu }: { readonly id: string; readonly menu: Menu }) {
  const { t } = useTranslation();
  const { route, actions } = useRouteEditing();
  const set = (fields: Partial<Pick<Menu, 'title' | 'timeoutSeconds' | 'directDial'>>) =>
    route.edit(id, { change: 'menu', fields });
  const waits = [...new Set([...WAITS, menu.timeoutSeconds])].sort((one, other) => one - other);
  const keys = MenuKey.options.filter((key) => menu.keys[key]);
  return (
    <>
      <EditedText
        label={t('company.routes.panel.menuTitle')}
        value={menu.title}
        onCommit={(title) => set({ title: title.trim().slice(0, LONGEST_TITLE) })}
      />
      <GreetingField
        label={t('company.routes.panel.menuGreeting')}
        noneLabel={t('company.routes.panel.ownWords')}
        value={menu.greeting}
        onChange={(greeting) => route.edit(id, { change: 'greeting', greeting })}
      />
      <section className={styles.keys} aria-label={t('company.routes.panel.keys')}>
        <h5 className={styles.title}>{t('company.routes.panel.keys')}</h5>
        {keys.length === 0 && <p className={styles.none}>{t('company.routes.panel.noKeys')}</p>}
        <ul className={styles.list}>
          {keys.map((key) => {
            const target = menu.keys[key];
            return (
              target && (
                <li key={key} className={styles.row}>
                  <button
                    type="button"
                    className={styles.open}
                    onClick={() => actions.open(`${id}/menu/keys/${key}`)}
                  >
                    <kbd className={styles.key}>{key}</kbd>
                    <span className={styles.target}>{route.words.short(target)}</span>
                    <Icon of={ChevronRight} size={16} />
                  </button>
                  <IconButton
                    icon={X}
                    label={t('company.routes.panel.removeKey', { key })}
                    onPress={() => route.edit(id, { change: 'remove-key', key })}
                  />
                </li>
              )
            );
          })}
        </ul>
        <div>
          <Button
            size="small"
            icon={Plus}
            isDisabled={keys.length === MenuKey.options.length}
            onPress={() => actions.addKey(id)}
          >
            {t('company.routes.panel.addKey')}
          </Button>
        </div>
      </section>
      <Select
        label={t('company.routes.panel.timeout')}
        value={String(menu.timeoutSeconds)}
        options={waits.map((seconds) => ({
          id: String(seconds),
          label: t('company.routes.panel.seconds', { count: seconds }),
        }))}
        onChange={(seconds) => set({ timeoutSeconds: Number(seconds) })}
      />
      <div className={styles.silence}>
        <h5 className={styles.title}>{t('company.routes.panel.silence')}</h5>
        <button type="button" className={styles.open} onClick={() => actions.open(`${id}/menu/otherwise`)}>
          <span className={styles.target}>{route.words.short(menu.otherwise)}</span>
          <Icon of={ChevronRight} size={16} />
        </button>
      </div>
      <Checkbox isSelected={menu.directDial} onChange={(directDial) => set({ directDial })}>
        {t('company.routes.panel.directDial')}
      </Checkbox>
    </>
  );
}
