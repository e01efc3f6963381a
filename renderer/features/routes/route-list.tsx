import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { useNumbers } from '../numbers/use-numbers.ts';
import { RouteCardButton } from './route-card.tsx';
import { useRouteEditing } from './route-editing-context.ts';
import { childrenOf } from './route-graph.ts';
import styles from './route-list.module.css';

/** The same route as a list within lists: for narrow windows, and for who listens to it. */
export function RouteList() {
  const { t } = useTranslation();
  const { show } = useNumbers();
  const { route } = useRouteEditing();
  const label = t('company.routes.pictureLabel', { number: show(route.number.number) });
  return (
    <ul className={styles.list} aria-label={label}>
      <Branch id="number" depth={0} />
    </ul>
  );
}

/** Further in, there is no room for another step to the right. */
const DEEPEST_STEP = 4;

function Branch({ id, depth }: { readonly id: string; readonly depth: number }) {
  const { t } = useTranslation();
  const { route, actions } = useRouteEditing();
  const shown = route.cards.get(id);
  if (!shown) return null;
  const { card, branch } = shown;
  const children = childrenOf(route.graph, id);
  const isMenu = card.kind === 'target' && card.target.to === 'menu' && card.slot !== undefined;
  // A way without a branch needs no step to the right.
  const isStep = children.length > 1 && depth < DEEPEST_STEP;
  return (
    <>
      <li className={styles.item}>
        {branch !== undefined && (
          <p className={styles.branch} aria-hidden>
            {branch}
          </p>
        )}
        <RouteCardButton shown={shown} />
        {isMenu && (
          <div className={styles.add}>
            <Button size="small" variant="quiet" icon={Plus} onPress={() => actions.addKey(id)}>
              {t('company.routes.panel.addKey')}
            </Button>
          </div>
        )}
        {isStep && (
          <ul className={styles.inside}>
            {children.map((child) => (
              <Branch key={child} id={child} depth={depth + 1} />
            ))}
          </ul>
        )}
      </li>
      {!isStep && children.map((child) => <Branch key={child} id={child} depth={depth} />)}
    </>
  );
}
