import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Destination, MenuKey } from '../../../pbx/contract/destination.ts';
import type { SettingsScreenProps } from '../settings/settings-screen.ts';
import type { TargetKind } from './fit-target.ts';
import { newTarget } from './new-target.ts';
import { parentOf } from './route-graph.ts';
import { slotOf, targetAt } from './route-path.ts';
import type { ShownRoute } from './use-route.ts';

/** What a branch's end was let go on. */
export type Dropped = { readonly card: string } | { readonly kind: TargetKind };

export interface RouteActions {
  /** The card that is shown beside the route. */
  readonly openCard: string | undefined;
  /** A number is asked for there, because somebody wants the branch to lead outside. */
  readonly asksNumber: boolean;
  /** Said until the next action: what was asked for cannot be done. */
  readonly isRefused: boolean;
  readonly open: (id: string) => void;
  readonly close: () => void;
  /** Leads the branch that ends at that card elsewhere. */
  readonly lead: (id: string, to: Dropped) => void;
  /** Gives a menu its next free key, and opens it. */
  readonly addKey: (menu: string) => void;
  /** Nothing unless the card is where a menu's key leads. */
  readonly removeKey: (id: string) => void;
  readonly reloadCompany: () => Promise<void>;
  readonly openSection: SettingsScreenProps['open'];
}

type Given = Pick<RouteActions, 'reloadCompany' | 'openSection'>;

export function useRouteActions(route: ShownRoute, given: Given): RouteActions {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<string>();
  const [asksNumber, setAsksNumber] = useState(false);
  const [isRefused, setRefused] = useState(false);
  // A card that a change took away is closed with it.
  const openCard = opened !== undefined && route.cards.has(opened) ? opened : undefined;

  const open = (id: string, asking = false) => {
    setOpened(id);
    setAsksNumber(asking);
  };
  const put = (id: string, target: Destination | undefined) =>
    setRefused(target === undefined || !route.setTarget(id, target));

  return {
    ...given,
    openCard,
    asksNumber,
    isRefused,
    open: (id) => {
      setRefused(false);
      open(id);
    },
    close: () => {
      setOpened(undefined);
      // Where the keyboard was before.
      if (openCard !== undefined) requestAnimationFrame(() => focusCard(openCard));
    },
    lead(id, to) {
      if (slotOf(id) === undefined) return setRefused(true);
      if ('card' in to) {
        const other = route.cards.get(to.card)?.card;
        return put(id, other?.kind === 'target' && to.card !== id ? other.target : undefined);
      }
      if (to.kind === 'outside') return open(id, true);
      const before = targetAt(route.number, id);
      const target = newTarget(to.kind, before, route.company, t('company.routes.panel.newMenu'));
      put(id, target);
      if (target && to.kind !== 'hang-up') open(id);
    },
    addKey(menu) {
      const target = targetAt(route.number, menu);
      if (target?.to !== 'menu') return;
      const key = MenuKey.options.slice(1).find((one) => !target.menu.keys[one]) ?? '0';
      const first = newTarget('department', undefined, route.company, '') ?? { to: 'answering-machine' };
      if (target.menu.keys[key]) return setRefused(true);
      setRefused(!route.edit(menu, { change: 'key', key, target: first }));
      open(`${menu}/menu/keys/${key}`);
    },
    removeKey(id) {
      const branch = route.cards.get(id)?.on;
      const menu = parentOf(route.graph, id);
      if (branch?.on !== 'key' || menu === undefined) return;
      route.edit(menu, { change: 'remove-key', key: branch.key });
      requestAnimationFrame(() => focusCard(menu));
    },
  };
}

/** In whichever view there is. */
export function focusCard(id: string): void {
  document.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`)?.focus({ preventScroll: true });
}
