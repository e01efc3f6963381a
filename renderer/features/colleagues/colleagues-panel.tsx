import { SearchX } from 'lucide-react';
import { type RefObject, useId, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Colleague } from '../../../pbx/contract/session.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import type { ColleagueActions } from './colleague-actions.ts';
import { ColleagueList } from './colleague-list.tsx';
import styles from './colleagues-panel.module.css';
import { directoryGroups } from './directory-groups.ts';
import { moveFocus } from './move-focus.ts';
import { type AccountKind, NoColleagues } from './no-colleagues.tsx';
import type { ColleagueList as LoadedList } from './use-colleagues.ts';

export interface ColleaguesPanelProps {
  readonly list: LoadedList;
  /** Those who fit the query. */
  readonly found: readonly Colleague[];
  readonly query: string;
  /** What a second list on the page is for; «Коллеги» otherwise. */
  readonly title?: string;
  /** True when the query is a number that can be called as it is. */
  readonly isNumber: boolean;
  readonly accountKind: AccountKind;
  readonly actions: ColleagueActions;
  /** Above the others while nothing is searched for. */
  readonly favourites?: readonly Colleague[];
}

/** Everyone who can be reached by a short number, with lamps; narrowed by what is typed. */
export function ColleaguesPanel(props: ColleaguesPanelProps) {
  const { t } = useTranslation();
  const heading = useId();
  const scroller = useRef<HTMLElement>(null);
  const isSearching = props.query.trim() !== '';
  return (
    <section
      ref={scroller}
      className={styles.panel}
      aria-labelledby={heading}
      onKeyDown={moveFocus}
      // Without buttons in it, it is scrolled by keyboard.
      tabIndex={props.actions.call ? undefined : 0}
    >
      <h2 id={heading} className="visually-hidden">
        {props.title ?? t('colleagues.title')}
      </h2>
      <p className="visually-hidden" role="status">
        {isSearching && props.list.state === 'loaded' && t('colleagues.found', { count: props.found.length })}
      </p>
      <Content {...props} isSearching={isSearching} scroller={scroller} />
    </section>
  );
}

interface ContentProps extends ColleaguesPanelProps {
  readonly isSearching: boolean;
  readonly scroller: RefObject<HTMLElement | null>;
}

function Content(props: ContentProps) {
  const { t } = useTranslation();
  const { list, found, favourites, isSearching, isNumber, actions, scroller } = props;
  const groups = useMemo(
    () =>
      isSearching
        ? [{ id: 'found', title: undefined, members: found }]
        : directoryGroups(found, favourites ?? []),
    [isSearching, found, favourites],
  );
  if (list.state === 'loading') {
    return (
      <p className={styles.loading}>
        <Spinner /> {t('colleagues.loading')}
      </p>
    );
  }
  if (list.state === 'failed') return <Failed retry={list.retry} />;
  if (list.colleagues.length === 0) return <NoColleagues kind={props.accountKind} />;
  if (found.length === 0) return <NobodyFound {...props} />;
  return (
    <ColleagueList
      groups={groups}
      actions={actions}
      marksFirst={isSearching && !isNumber}
      label={t('colleagues.title')}
      scroller={scroller}
    />
  );
}

function Failed({ retry }: { readonly retry: () => void }) {
  const { t } = useTranslation();
  const again = (
    <Button size="small" onPress={retry}>
      {t('colleagues.retry')}
    </Button>
  );
  return (
    <div className={styles.notice}>
      <Notice tone="warning" action={again}>
        {t('colleagues.failed')}
      </Notice>
    </div>
  );
}

function NobodyFound({ query, isNumber, actions }: ColleaguesPanelProps) {
  const { t } = useTranslation();
  return (
    <EmptyState icon={SearchX} title={t('colleagues.nobody.title')}>
      {isNumber && actions.call
        ? t('colleagues.nobody.number', { number: query })
        : t('colleagues.nobody.words', { query })}
    </EmptyState>
  );
}
