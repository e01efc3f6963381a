import { Check, Redo2, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { apiErrorText } from '../../../api/api-error-text.ts';
import type { UsedEditor } from '../../../api/use-editor.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Spinner } from '../../../ui/spinner.tsx';
import styles from './save-line.module.css';

export interface SaveLineProps<Value extends object> {
  readonly editor: UsedEditor<Value>;
  /** What is edited, in the same line. */
  readonly title?: ReactNode;
}

/** What became of the last change, and how to take it back; stays in sight while the section is scrolled. */
export function SaveLine<Value extends object>({ editor, title }: SaveLineProps<Value>) {
  const { t } = useTranslation();
  const { state } = editor;
  if (state.state !== 'loaded') return null;
  const { saving, undoable, redoable, changedByOthers } = state;
  const isTouched = undoable > 0 || redoable > 0;
  return (
    <div className={styles.line}>
      {title !== undefined && <div className={styles.title}>{title}</div>}
      <div className={styles.state} role="status">
        {saving.state === 'saving' && (
          <>
            <Spinner /> {t('company.editing.saving')}
          </>
        )}
        {saving.state === 'saved' && isTouched && (
          <>
            <Icon of={Check} size={16} className={styles.done} /> {t('company.editing.saved')}
          </>
        )}
      </div>
      {isTouched && (
        <div className={styles.actions}>
          {undoable > 0 && (
            <Button size="small" variant="quiet" icon={Undo2} onPress={editor.undo}>
              {t('company.editing.undo')}
            </Button>
          )}
          {redoable > 0 && (
            <IconButton icon={Redo2} label={t('company.editing.redo')} onPress={editor.redo} />
          )}
        </div>
      )}
      {saving.state === 'unsaved' && (
        <Notice
          tone="warning"
          urgent
          action={
            <Button size="small" onPress={editor.retry}>
              {t('company.editing.retry')}
            </Button>
          }
        >
          {t('company.editing.unsaved')} {apiErrorText(t, saving.error)}
        </Notice>
      )}
      {saving.state === 'conflict' && (
        <Notice
          tone="warning"
          urgent
          action={
            <span className={styles.choice}>
              <Button size="small" onPress={() => editor.keep('theirs')}>
                {t('company.editing.conflict.theirs')}
              </Button>
              <Button size="small" onPress={() => editor.keep('mine')}>
                {t('company.editing.conflict.mine')}
              </Button>
            </span>
          }
        >
          {t('company.editing.conflict.words')}
        </Notice>
      )}
      {saving.state === 'saved' && changedByOthers.length > 0 && (
        <Notice tone="info">{t('company.editing.others')}</Notice>
      )}
    </div>
  );
}
