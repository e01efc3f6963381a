import { AudioLines, Building2, Phone, Users } from 'lucide-react';
import { memo, type ReactNode, useRef } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import type { Colleague } from '../../../pbx/contract/session.ts';
import type { Lamp as LampOf } from '../../phone/lamps/lamp.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Lamp } from '../../ui/lamp.tsx';
import { useNumbers } from '../numbers/use-numbers.ts';
import type { ColleagueActions } from './colleague-actions.ts';
import { ColleagueButtons } from './colleague-buttons.tsx';
import styles from './colleague-row.module.css';
import { lampLooks } from './lamp-looks.ts';
import { lampText } from './lamp-text.ts';
import { useCallDrop } from './use-call-drop.ts';
import { useLamp } from './use-lamp.ts';

export interface ColleagueRowProps {
  readonly colleague: Colleague;
  /** Enter in the number field calls them. */
  readonly isFirstMatch: boolean;
  readonly actions: ColleagueActions;
}

const pictures = { employee: undefined, department: Users, service: AudioLines, company: Building2 };

/**
 * A colleague: who, which number, what their telephone does and with whom. Pressing calls them while that is
 * possible; what else can be done shows on hover and focus. A call dragged here is given to them.
 */
export const ColleagueRow = memo(function ColleagueRow({
  colleague,
  isFirstMatch,
  actions,
}: ColleagueRowProps) {
  const { t } = useTranslation();
  const row = useRef<HTMLDivElement>(null);
  const lamp = useLamp(colleague.extension);
  const { extension } = colleague;
  const { call, transfer } = actions;
  const drop = useCallDrop(row, transfer && (() => transfer(extension)));
  return (
    <div
      ref={row}
      {...drop.props}
      className={styles.row}
      data-row
      data-first-match={isFirstMatch}
      data-drop-target={drop.isTarget}
    >
      {call ? (
        <AriaButton
          className={styles.main ?? ''}
          aria-description={t('dial.call')}
          onPress={() => call(extension)}
        >
          <Content colleague={colleague} lamp={lamp}>
            <span className={styles.action}>
              <Icon of={Phone} size={18} />
            </span>
          </Content>
        </AriaButton>
      ) : (
        <div className={styles.main}>
          <Content colleague={colleague} lamp={lamp} />
        </div>
      )}
      <ColleagueButtons colleague={colleague} lamp={lamp} actions={actions} />
    </div>
  );
});

interface ContentProps {
  readonly colleague: Colleague;
  readonly lamp: LampOf;
  readonly children?: ReactNode;
}

function Content({ colleague, lamp, children }: ContentProps) {
  const { t } = useTranslation();
  const { show } = useNumbers();
  const { name, kind, extension, position } = colleague;
  const look = lampLooks[lamp.state];
  const showsLamp = kind === 'employee' || lamp.state !== 'unknown';
  return (
    <>
      <Avatar
        name={name}
        size="small"
        ring={showsLamp && lamp.state !== 'unknown' ? look.tone : 'none'}
        icon={pictures[kind]}
      />
      <span className={styles.words}>
        <span className={styles.name} title={position ? `${name}, ${position}` : name}>
          {name}
        </span>
        {showsLamp && <Lamp {...look} word={lampText(t, lamp, show)} />}
      </span>
      <span className={styles.number}>{show(extension)}</span>
      {children}
    </>
  );
}
