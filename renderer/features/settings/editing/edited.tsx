import { FileX } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ReadFailure } from '../../../api/read-failure.tsx';
import type { UsedEditor } from '../../../api/use-editor.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Spinner } from '../../../ui/spinner.tsx';
import { SaveLine } from './save-line.tsx';

export interface EditedProps<Value extends object> {
  readonly editor: UsedEditor<Value>;
  /** In the line that tells what became of changes. */
  readonly title?: (value: Value) => ReactNode;
  readonly children: (value: Value) => ReactNode;
}

/** What is edited, once it is read, under the line that tells what became of changes. */
export function Edited<Value extends object>({ editor, title, children }: EditedProps<Value>) {
  const { t } = useTranslation();
  const { state } = editor;
  if (state.state === 'loading') return <Spinner />;
  if (state.state === 'failed') return <ReadFailure error={state.error} retry={editor.reload} />;
  if (state.state === 'gone') {
    return (
      <EmptyState icon={FileX} title={t('company.editing.gone.title')}>
        {t('company.editing.gone.words')}
      </EmptyState>
    );
  }
  return (
    <>
      <SaveLine editor={editor} title={title?.(state.value)} />
      {children(state.value)}
    </>
  );
}
