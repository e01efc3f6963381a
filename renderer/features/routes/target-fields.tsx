import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PublicNumber } from '../../../pbx/contract/identifier.ts';
import type { Destination } from '../../../pbx/contract/destination.ts';
import { ComboBox } from '../../ui/combo-box.tsx';
import { Select } from '../../ui/select.tsx';
import { useNumbers } from '../numbers/use-numbers.ts';
import { EditedText } from '../settings/editing/edited-text.tsx';
import { kindsFor, type TargetKind } from './fit-target.ts';
import { newTarget } from './new-target.ts';
import { useRouteEditing } from './route-editing-context.ts';
import type { RoutePath, TargetSlot } from './route-path.ts';

export interface TargetFieldsProps {
  readonly id: RoutePath;
  readonly target: Destination;
  readonly slot: TargetSlot;
}

/** Where a branch leads, and to whom of that kind. */
export function TargetFields({ id, target, slot }: TargetFieldsProps) {
  const { t } = useTranslation();
  const { route, actions } = useRouteEditing();
  // Outside leads nowhere before a number is typed: the route stays as it is until then.
  const [asksNumber, setAsksNumber] = useState(actions.asksNumber && actions.openCard === id);
  const [isTooDeep, setTooDeep] = useState(false);
  const kind = asksNumber ? 'outside' : target.to;
  const choose = (chosen: TargetKind) => {
    setTooDeep(false);
    setAsksNumber(chosen === 'outside' && target.to !== 'outside');
    if (chosen === target.to || chosen === 'outside') return;
    const made = newTarget(chosen, target, route.company, t('company.routes.panel.newMenu'));
    if (made) setTooDeep(!route.setTarget(id, made) && chosen === 'menu');
  };
  return (
    <>
      <Select
        label={t('company.routes.panel.kind')}
        value={kind}
        options={kindsFor(slot).map((one) => ({ id: one, label: t(`company.routes.panel.kinds.${one}`) }))}
        onChange={(chosen) => choose(chosen as TargetKind)}
      />
      {isTooDeep && <p role="alert">{t('company.routes.panel.tooDeep')}</p>}
      {asksNumber ? <OutsideField id={id} number="" /> : <WhoField id={id} target={target} />}
    </>
  );
}

function WhoField({ id, target }: Pick<TargetFieldsProps, 'id' | 'target'>) {
  const { t } = useTranslation();
  const { route } = useRouteEditing();
  const { employees, departments } = route.company;
  if (target.to === 'outside') return <OutsideField id={id} number={target.number} />;
  if (target.to === 'department') {
    return (
      <Select
        label={t('company.routes.panel.department')}
        value={target.department}
        options={[...departments.values()].map(({ id: one, name }) => ({ id: one, label: name }))}
        onChange={(department) => route.setTarget(id, { to: 'department', department })}
      />
    );
  }
  if (target.to !== 'employee' && target.to !== 'secretary' && target.to !== 'voicemail') return null;
  const label = target.to === 'voicemail' ? 'whose' : target.to;
  return (
    <ComboBox
      label={t(`company.routes.panel.${label}`)}
      value={employees.has(target.employee) ? target.employee : undefined}
      options={[...employees.values()].map(({ id: one, name, extension }) => ({
        id: one,
        label: `${name}, ${extension}`,
      }))}
      placeholder={t('company.routes.panel.find')}
      onChange={(employee) => employee !== undefined && route.setTarget(id, { ...target, employee })}
    />
  );
}

function OutsideField({ id, number }: { readonly id: RoutePath; readonly number: string }) {
  const { t } = useTranslation();
  const { show, dial } = useNumbers();
  const { route } = useRouteEditing();
  const [wrong, setWrong] = useState<string>();
  const commit = (typed: string) => {
    const parsed = PublicNumber.safeParse(dial(typed));
    setWrong(parsed.success || typed.trim() === '' ? undefined : typed);
    if (parsed.success) route.setTarget(id, { to: 'outside', number: parsed.data });
  };
  return (
    <EditedText
      label={t('company.routes.panel.outside')}
      value={wrong ?? (number === '' ? '' : show(number))}
      placeholder="+7 917 000-00-17"
      error={wrong === undefined ? undefined : t('company.routes.panel.outsideWrong')}
      onCommit={commit}
    />
  );
}
