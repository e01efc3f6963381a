import { TriangleAlert } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { Icon } from '../../ui/icon.tsx';
import { cardIcon } from './card-icons.ts';
import styles from './route-card.module.css';
import { useRouteEditing } from './route-editing-context.ts';
import type { ShownCard } from './use-route.ts';

export interface RouteCardButtonProps {
  readonly shown: ShownCard;
  /** Whether Tab comes to it. */
  readonly isTabStop?: boolean;
  readonly onFocus?: () => void;
}

/** One thing on a call's way: what it is, what it does, what is wrong with it. Enter opens it, Delete removes a key. */
export function RouteCardButton({ shown, isTabStop = true, onFocus }: RouteCardButtonProps) {
  const { actions, replay } = useRouteEditing();
  const { card, text, branch, problems } = shown;
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'Delete' || key === 'Backspace') actions.removeKey(card.id);
  };
  const isBeyond = card.kind === 'target' && card.slot === undefined;
  return (
    <button
      type="button"
      className={styles.card}
      data-card={card.id}
      data-kind={card.kind === 'target' ? card.target.to : card.kind}
      data-light={replay.lightOf(card.id)}
      data-beyond={isBeyond}
      data-wrong={problems.length > 0}
      data-open={actions.openCard === card.id}
      aria-current={replay.lightOf(card.id) === 'now' ? 'step' : undefined}
      aria-expanded={actions.openCard === card.id}
      title={`${text.title}\n${text.words}`}
      tabIndex={isTabStop ? 0 : -1}
      onClick={() => actions.open(card.id)}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      <span className={styles.icon}>
        <Icon of={cardIcon(card)} size={18} />
      </span>
      <span className={styles.text}>
        {branch !== undefined && <span className="visually-hidden">{branch}. </span>}
        <span className={styles.title}>{text.title}</span>
        <span className="visually-hidden">. </span>
        {text.words !== '' && <span className={styles.words}>{text.words}</span>}
        {problems.map((problem) => (
          <span key={problem} className={styles.problem}>
            <Icon of={TriangleAlert} size={14} /> {problem}
          </span>
        ))}
      </span>
    </button>
  );
}
