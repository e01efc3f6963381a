import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { MenuKey } from '../../../pbx/contract/destination.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { GreetingField } from './greeting-field.tsx';
import { MenuFields } from './menu-fields.tsx';
import { parentOf } from './route-graph.ts';
import { useRouteEditing } from './route-editing-context.ts';
import { targetAt, timeOf } from './route-path.ts';
import { SidePanel } from './side-panel.tsx';
import { TargetFields } from './target-fields.tsx';
import type { ShownCard } from './use-route.ts';

/** All that can be set of one card. */
export function CardPanel({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { route, actions } = useRouteEditing();
  const shown = route.cards.get(id);
  if (!shown) return null;
  const { text, branch, problems } = shown;
  return (
    <SidePanel
      title={branch === undefined ? text.title : `${branch}: ${text.title}`}
      closeLabel={t('company.routes.panel.close')}
      onClose={actions.close}
    >
      {problems.map((problem) => (
        <Notice key={problem} tone="warning">
          {problem}
        </Notice>
      ))}
      <CardFields shown={shown} />
    </SidePanel>
  );
}

function CardFields({ shown }: { readonly shown: ShownCard }) {
  const { t } = useTranslation();
  const { route, actions } = useRouteEditing();
  const { card, text } = shown;
  if (card.kind === 'number') return <ScheduleFields />;
  if (card.kind === 'schedule') {
    return (
      <>
        <p>{text.words}</p>
        <ScheduleFields />
        <Button onPress={() => actions.openSection('schedule')}>{t('company.routes.schedule.open')}</Button>
      </>
    );
  }
  if (card.kind === 'greeting') return <RouteGreeting id={card.id} />;
  if (card.slot === undefined) {
    const from = parentOf(route.graph, card.id);
    const before = from === undefined ? undefined : route.cards.get(from)?.card;
    const department =
      before?.kind === 'target' && before.target.to === 'department' ? before.target.department : '';
    return (
      <>
        <p>{t('company.routes.panel.beyond')}</p>
        <Button onPress={() => actions.openSection('departments', department)}>
          {t('company.routes.fixDepartment')}
        </Button>
      </>
    );
  }
  return (
    <>
      <KeyFields shown={shown} />
      <TargetFields key={card.target.to} id={card.id} target={card.target} slot={card.slot} />
      {card.target.to === 'menu' && <MenuFields id={card.id} menu={card.target.menu} />}
      {card.target.to === 'department' && <OpenDepartment id={card.target.department} />}
      {isOfOptions(card.target.to) && shown.problems.length > 0 && (
        <Button onPress={() => actions.openSection('options')}>{t('company.routes.fixOptions')}</Button>
      )}
      {card.slot === 'route' && <RouteGreeting id={card.id} />}
    </>
  );
}

const isOfOptions = (kind: string): boolean => kind === 'answering-machine' || kind === 'fax';

function OpenDepartment({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { route, actions } = useRouteEditing();
  if (!route.company.departments.has(id)) return null;
  return (
    <Button onPress={() => actions.openSection('departments', id)}>
      {t('company.routes.fixDepartment')}
    </Button>
  );
}

function ScheduleFields() {
  const { t } = useTranslation();
  const { route } = useRouteEditing();
  return (
    <Choice
      label={t('company.routes.when')}
      value={route.number.bySchedule ? 'bySchedule' : 'always'}
      options={(['always', 'bySchedule'] as const).map((value) => ({
        value,
        label: t(`company.routes.${value}`),
      }))}
      onChange={(value) => route.edit('', { change: 'by-schedule', bySchedule: value === 'bySchedule' })}
    />
  );
}

function RouteGreeting({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { route } = useRouteEditing();
  const time = timeOf(id);
  if (time === undefined) return null;
  return (
    <GreetingField
      label={t('company.routes.panel.before')}
      noneLabel={t('company.routes.panel.noGreeting')}
      value={route.number[time].greeting}
      onChange={(greeting) => route.edit(time, { change: 'greeting', greeting })}
    />
  );
}

/** Which key of its menu leads here. */
function KeyFields({ shown: { card, on } }: { readonly shown: ShownCard }) {
  const { t } = useTranslation();
  const { route, actions } = useRouteEditing();
  const menuId = parentOf(route.graph, card.id);
  const menu = menuId === undefined ? undefined : targetAt(route.number, menuId);
  if (on?.on !== 'key' || menuId === undefined || menu?.to !== 'menu') return null;
  const { key } = on;
  const free = MenuKey.options.filter((one) => one === key || !menu.menu.keys[one]);
  const move = (chosen: string) => {
    const to = MenuKey.parse(chosen);
    if (route.edit(menuId, { change: 'move-key', key, to })) actions.open(`${menuId}/menu/keys/${to}`);
  };
  return (
    <>
      <Select
        label={t('company.routes.panel.keyLabel')}
        value={key}
        options={free.map((one) => ({ id: one, label: one }))}
        onChange={move}
      />
      <Button variant="quiet" icon={Trash2} onPress={() => actions.removeKey(card.id)}>
        {t('company.routes.panel.removeKey', { key })}
      </Button>
    </>
  );
}
