import {
  BellPlus,
  BellRing,
  type LucideIcon,
  PhoneForwarded,
  PhoneIncoming,
  Star,
  StarOff,
} from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import type { Colleague } from '../../../pbx/contract/session.ts';
import { mayBeAwaited } from '../../phone/lamps/free-watch.ts';
import type { Lamp } from '../../phone/lamps/lamp.ts';
import { Icon } from '../../ui/icon.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import type { ColleagueActions } from './colleague-actions.ts';
import styles from './colleague-row.module.css';

export interface ColleagueButtonsProps {
  readonly colleague: Colleague;
  readonly lamp: Lamp;
  readonly actions: ColleagueActions;
}

/** What can be done with a colleague besides calling: give them the call, take theirs, wait for them, keep them. */
export function ColleagueButtons({ colleague, lamp, actions }: ColleagueButtonsProps) {
  const { t } = useTranslation();
  const { extension, kind } = colleague;
  const { transfer, pickUp, freeWatch, favourites } = actions;
  const isWatched = freeWatch?.watched.has(extension) ?? false;
  const isFavourite = favourites?.chosen.has(extension) ?? false;
  return (
    <span className={styles.buttons} data-keeps={isWatched}>
      {pickUp && lamp.state === 'ringing' && (
        <Action icon={PhoneIncoming} label={t('colleagues.pickUp')} run={() => pickUp(extension)} />
      )}
      {transfer && (
        <Action icon={PhoneForwarded} label={t('colleagues.transfer')} run={() => transfer(extension)} />
      )}
      {freeWatch && kind === 'employee' && (isWatched || mayBeAwaited(lamp)) && (
        <Action
          icon={isWatched ? BellRing : BellPlus}
          label={t(isWatched ? 'colleagues.freeWatch.stop' : 'colleagues.freeWatch.start')}
          isPressed={isWatched}
          run={() => freeWatch.toggle(colleague)}
        />
      )}
      {favourites && (isFavourite || !favourites.isFull) && (
        <Action
          icon={isFavourite ? StarOff : Star}
          label={t(isFavourite ? 'favourites.remove' : 'favourites.add')}
          run={() => favourites.toggle(colleague)}
        />
      )}
    </span>
  );
}

interface ActionProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly isPressed?: boolean;
  readonly run: () => void;
}

function Action({ icon, label, isPressed = false, run }: ActionProps) {
  return (
    <Tooltip text={label}>
      <AriaButton className={styles.button ?? ''} aria-label={label} data-on={isPressed} onPress={run}>
        <Icon of={icon} size={18} />
      </AriaButton>
    </Tooltip>
  );
}
