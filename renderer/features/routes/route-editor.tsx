import { CirclePlay } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VersionedNumber } from '../../../pbx/contract/settings-administration.ts';
import type { UsedEditor } from '../../api/use-editor.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { EditedText } from '../settings/editing/edited-text.tsx';
import type { SettingsScreenProps } from '../settings/settings-screen.ts';
import { CardPanel } from './card-panel.tsx';
import styles from './number-route.module.css';
import { ReplayPanel } from './replay-panel.tsx';
import type { RouteCompany } from './route-company.ts';
import { RouteEditingContext } from './route-editing-context.ts';
import { RouteList } from './route-list.tsx';
import { useNarrowWindow } from './use-narrow-window.ts';
import { useReplay } from './use-replay.ts';
import { useRoute } from './use-route.ts';
import { useRouteActions } from './use-route-actions.ts';

const RoutePicture = lazy(async () => ({ default: (await import('./route-picture.tsx')).RoutePicture }));

const LONGEST_LABEL = 80;

export interface RouteEditorProps {
  readonly editor: UsedEditor<VersionedNumber>;
  readonly number: VersionedNumber;
  readonly company: RouteCompany;
  readonly reloadCompany: () => Promise<void>;
  readonly openSection: SettingsScreenProps['open'];
}

/** A route as a picture or as a list, with what is opened of it beside. */
export function RouteEditor({ editor, number, company, reloadCompany, openSection }: RouteEditorProps) {
  const { t } = useTranslation();
  const isNarrow = useNarrowWindow();
  const [chosenView, setChosenView] = useState<'picture' | 'list'>();
  const view = chosenView ?? (isNarrow ? 'list' : 'picture');
  const route = useRoute(editor, number, company);
  const replay = useReplay(route);
  const actions = useRouteActions(route, { reloadCompany, openSection });
  const { openCard } = actions;
  const beside = openCard !== undefined ? 'card' : replay.isOpen ? 'replay' : undefined;
  return (
    <RouteEditingContext value={{ route, actions, replay }}>
      <div className={styles.head}>
        <EditedText
          label={t('company.routes.label')}
          value={number.label}
          onCommit={(label) => editor.change({ label: label.trim().slice(0, LONGEST_LABEL) })}
        />
        <Choice
          label={t('company.routes.when')}
          value={number.bySchedule ? 'bySchedule' : 'always'}
          options={(['always', 'bySchedule'] as const).map((value) => ({
            value,
            label: t(`company.routes.${value}`),
          }))}
          onChange={(value) => route.edit('', { change: 'by-schedule', bySchedule: value === 'bySchedule' })}
        />
        <Choice
          label={t('company.routes.view')}
          value={view}
          options={[
            { value: 'picture', label: t('company.routes.picture') },
            { value: 'list', label: t('company.routes.asList') },
          ]}
          onChange={setChosenView}
        />
        <Button
          icon={CirclePlay}
          onPress={() => {
            actions.close();
            replay.openNow();
          }}
        >
          {t('company.routes.replay.now')}
        </Button>
      </div>
      <div className={styles.work} data-beside={beside ?? 'nothing'}>
        <div className={styles.view} data-view={view}>
          {view === 'picture' ? (
            <Suspense fallback={<Spinner />}>
              <RoutePicture />
            </Suspense>
          ) : (
            <RouteList />
          )}
        </div>
        {openCard !== undefined && <CardPanel key={openCard} id={openCard} />}
        {openCard === undefined && replay.isOpen && <ReplayPanel />}
      </div>
    </RouteEditingContext>
  );
}
