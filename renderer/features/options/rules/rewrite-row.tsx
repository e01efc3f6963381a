import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { NumberRewrite } from '../../../../pbx/contract/number-rules.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Select } from '../../../ui/select.tsx';
import { EditedText } from '../../settings/editing/edited-text.tsx';
import styles from './rewrite-row.module.css';

const applications = ['both', 'dialling', 'matching'] as const;

export interface RewriteRowProps {
  readonly rewrite: NumberRewrite;
  /** From 0, among so many. */
  readonly place: number;
  readonly count: number;
  readonly errors: (field: keyof NumberRewrite) => string | undefined;
  readonly change: (part: Partial<NumberRewrite>) => void;
  readonly move: (to: number) => void;
  readonly remove: () => void;
}

/** One rule; the first that fits is applied, hence their order. */
export function RewriteRow({ rewrite, place, count, errors, change, move, remove }: RewriteRowProps) {
  const { t } = useTranslation();
  const title = t('company.options.rules.rewrite', { number: place + 1 });
  return (
    <fieldset className={styles.rewrite} aria-label={title}>
      <div className={styles.top}>
        <span className={styles.title}>{title}</span>
        {place > 0 && (
          <IconButton icon={ArrowUp} label={t('company.options.rules.up')} onPress={() => move(place - 1)} />
        )}
        {place < count - 1 && (
          <IconButton
            icon={ArrowDown}
            label={t('company.options.rules.down')}
            onPress={() => move(place + 1)}
          />
        )}
        <IconButton icon={Trash2} label={t('company.options.rules.remove')} onPress={remove} />
      </div>
      <div className={styles.fields}>
        <EditedText
          label={t('company.options.rules.pattern')}
          value={rewrite.pattern}
          error={errors('pattern')}
          onCommit={(text) => change({ pattern: text.trim().toUpperCase() })}
        />
        <EditedText
          label={t('company.options.rules.replacement')}
          value={rewrite.replacement}
          error={errors('replacement')}
          onCommit={(text) => change({ replacement: text.trim() })}
        />
        <Select
          label={t('company.options.rules.applies')}
          value={rewrite.applies}
          options={applications.map((id) => ({ id, label: t(`company.options.rules.when.${id}`) }))}
          onChange={(id) => change({ applies: applications.find((one) => one === id) ?? rewrite.applies })}
        />
        <EditedText
          label={t('company.options.rules.label')}
          value={rewrite.label}
          error={errors('label')}
          onCommit={(text) => change({ label: text.trim() })}
        />
      </div>
    </fieldset>
  );
}
