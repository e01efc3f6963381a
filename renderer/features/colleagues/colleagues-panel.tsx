import { SearchX } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Colleague } from '../../../pbx/contract/session.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { ColleagueGroups } from './colleague-groups.tsx';
import { type ColleagueActions, ColleagueRows } from './colleague-rows.tsx';
import styles from './colleagues-panel.module.css';
import { moveFocus } from './move-focus.ts';
import { type AccountKind, NoColleagues } from './no-colleagues.tsx';
import type { ColleagueList } from './use-colleagues.ts';

export interface ColleaguesPanelProps extends ColleagueActions {
  readonly list: ColleagueList;
  /** Those who fit the query. */
  readonly found: readonly Colleague[];
  readonly query: string;
  /** True when the query is a number that can be called as it is. */
  readonly isNumber: boolean;
  readonly accountKind: AccountKind;
}

/** Everyone who can be reached by a short number, with lamps; narrowed by what is typed. */
export function ColleaguesPanel(props: ColleaguesPanelProps) {
  const { t } = useTranslation();
  const heading = useId();
  const isSearching = props.query.trim() !== '';
  return (
    <section
      className={styles.panel}
      aria-labelledby={heading}
      onKeyDown={moveFocus}
      // Without buttons in it, it is scrolled by keyboard.
      tabIndex={props.call ? undefined : 0}
    >
      <h2 id={heading} className="visually-hidden">
        {t('colleagues.title')}
      </h2>
      <p className="visually-hidden" role="status">
        {isSearching && props.list.state === 'loaded' && t('colleagues.found', { count: props.found.length })}
      </p>
      <Content {...props} isSearching={isSearching} />
    </section>
  );
}

function Content(props: ColleaguesPanelProps & { readonly isSearching: boolean }) {
  const { t } = useTranslation();
  const { list, found, isSearching, isNumber, ...actions } = props;
  if (list.state === 'loading') {
    return (
      <p className={styles.loading}>
        <Spinner /> {t('colleagues.loading')}
      </p>
    );
  }
  if (list.state === 'failed') {
    const retry = (
      <Button size="small" onPress={list.retry}>
        {t('colleagues.retry')}
      </Button>
    );
    return (
      <div className={styles.notice}>
        <Notice tone="warning" action={retry}>
          {t('colleagues.failed')}
        </Notice>
      </div>
    );
  }
  if (list.colleagues.length === 0) return <NoColleagues kind={props.accountKind} />;
  if (found.length === 0) return <NobodyFound {...props} />;
  if (isSearching) return <ColleagueRows {...actions} colleagues={found} marksFirst={!isNumber} />;
  return <ColleagueGroups {...actions} colleagues={found} />;
}

function NobodyFound({ query, isNumber, call }: ColleaguesPanelProps) {
  const { t } = useTranslation();
  return (
    <EmptyState icon={SearchX} title={t('colleagues.nobody.title')}>
      {isNumber && call
        ? t('colleagues.nobody.number', { number: query })
        : t('colleagues.nobody.words', { query })}
    </EmptyState>
  );
}
