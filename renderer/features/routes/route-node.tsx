import { Handle, type Node, type NodeProps, Position } from '@xyflow/react';
import { Plus } from 'lucide-react';
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';
import { RouteCardButton } from './route-card.tsx';
import { useRouteEditing } from './route-editing-context.ts';
import styles from './route-node.module.css';
import { RoutePictureContext } from './route-picture-context.ts';

export type PictureNode = Node<Record<string, never>, 'card'>;

/** A card on the picture, under the words of the branch that leads to it. */
export function RouteNode({ id }: NodeProps<PictureNode>) {
  const { t } = useTranslation();
  const { route, actions } = useRouteEditing();
  const { tabStop, setTabStop } = use(RoutePictureContext);
  const shown = route.cards.get(id);
  if (!shown) return null;
  const { card, branch } = shown;
  const isMenu = card.kind === 'target' && card.target.to === 'menu' && card.slot !== undefined;
  return (
    <div className={styles.node}>
      <p className={styles.branch} title={branch} aria-hidden>
        {branch}
      </p>
      <div className={styles.body} data-drop={id}>
        {id !== 'number' && (
          <Handle
            type="target"
            position={Position.Left}
            className={styles.handle ?? ''}
            isConnectable={false}
          />
        )}
        <RouteCardButton shown={shown} isTabStop={tabStop === id} onFocus={() => setTabStop(id)} />
        <Handle
          type="source"
          position={Position.Right}
          className={styles.handle ?? ''}
          isConnectable={false}
        />
        {isMenu && (
          <button
            type="button"
            className={styles.add}
            tabIndex={-1}
            aria-label={t('company.routes.panel.addKey')}
            title={t('company.routes.panel.addKey')}
            onClick={() => actions.addKey(id)}
          >
            <Icon of={Plus} size={16} />
          </button>
        )}
      </div>
    </div>
  );
}
