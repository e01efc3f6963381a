import { useTranslation } from 'react-i18next';
import { VersionedNumber } from '../../../pbx/contract/settings-administration.ts';
import { useEditor } from '../../api/use-editor.ts';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { useNumbers } from '../numbers/use-numbers.ts';
import { Edited } from '../settings/editing/edited.tsx';
import type { SettingsScreenProps } from '../settings/settings-screen.ts';
import styles from './number-route.module.css';
import type { RouteCompany } from './route-company.ts';
import { RouteEditor } from './route-editor.tsx';
import type { NumberValue } from './use-route.ts';

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
  const editor = useEditor<NumberValue>({
    key: `number ${id}`,
    parts: ({ api }) => ({
      load: () => api.get(`/v1/numbers/${id}`, VersionedNumber),
      send: (body, etag) =>
        api.send('PATCH', `/v1/numbers/${id}`, VersionedNumber, {
          body,
          ...(etag !== undefined && { ifMatch: etag }),
        }),
    }),
    changesWith: (news) => news.type === 'number-changed' && news.id === id,
  });
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
