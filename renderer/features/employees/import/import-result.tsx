import { FileDown, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMadeFile } from '../../../api/use-made-file.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { accessTable } from '../access/access-table.ts';
import { CopyButton } from '../access/copy-button.tsx';
import type { ListedDepartment } from '../listed-employee.ts';
import { refusalText } from '../refusal-text.ts';
import styles from './import.module.css';
import type { TableRow } from './read-employee-table.ts';
import type { Added, ImportState } from './use-import.ts';

export interface ImportResultProps {
  readonly result: Extract<ImportState, { state: 'finished' }>;
  readonly departments: readonly ListedDepartment[];
  /** Tries again those that failed, and those that were not reached. */
  readonly goOn: (rows: readonly TableRow[]) => void;
  readonly close: () => void;
}

/** Who was added, with passwords to hand over, and who was not. */
export function ImportResult({
  result: { added, outcome, departments: refused },
  departments,
  goOn,
  close,
}: ImportResultProps) {
  const { t } = useTranslation();
  const { failed, left } = outcome;
  const rest = [...failed.map(({ item }) => item), ...left];
  return (
    <>
      <p role="status">
        {t('company.employees.import.done', { count: added.length })}{' '}
        {left.length > 0 && t('company.employees.import.left', { count: left.length })}
      </p>
      {failed.length > 0 && (
        <section className={styles.problems} aria-label={t('company.employees.import.problems')}>
          <h4>{t('company.employees.import.problems')}</h4>
          <ul>
            {failed.map(({ item, error }) => (
              <li key={item.line}>
                {t('company.employees.import.line', { line: item.line, name: item.employee.name })}{' '}
                {refusalText(t, error)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {refused.map(({ id, error }) => (
        <Notice key={id} tone="warning" urgent>
          {t('company.employees.bulk.failed', {
            name: departments.find((department) => department.id === id)?.name ?? id,
            why: refusalText(t, error),
          })}
        </Notice>
      ))}
      {added.length > 0 && <Passwords added={added} />}
      <div className={styles.actions}>
        <Button variant="primary" onPress={close}>
          {t('company.employees.new.done')}
        </Button>
        {rest.length > 0 && (
          <Button onPress={() => goOn(rest)}>
            {t('company.employees.import.goOn', { count: rest.length })}
          </Button>
        )}
      </div>
    </>
  );
}

function Passwords({ added }: { readonly added: readonly Added[] }) {
  const { t } = useTranslation();
  const { outcome, save } = useMadeFile();
  const columns = ['name', 'extension', 'login', 'password'] as const;
  const named = {
    name: t('company.employees.field.name'),
    extension: t('company.employees.field.extension'),
    login: t('company.employees.field.login'),
    password: t('company.employees.field.password'),
  };
  const headings = columns.map((column) => named[column]);
  // Pasted into a spreadsheet, tabs are its columns.
  const text = [headings, ...added.map((one) => columns.map((column) => one[column]))]
    .map((cells) => cells.join('\t'))
    .join('\n');
  return (
    <section className={styles.printed} aria-label={t('company.employees.import.passwords')}>
      <Notice tone="warning">{t('company.employees.import.passwordsWords')}</Notice>
      <div className={styles.actions}>
        <CopyButton text={text} what={t('company.employees.import.passwords')} />
        <Button size="small" icon={Printer} onPress={() => window.print()}>
          {t('company.employees.access.print')}
        </Button>
        <Button
          size="small"
          icon={FileDown}
          onPress={() =>
            save(async () => ({
              kind: 'csv',
              name: t('company.employees.import.passwords'),
              content: accessTable(named, added),
            }))
          }
        >
          {t('company.employees.import.savePasswords')}
        </Button>
      </div>
      {outcome === 'saved' && <Notice tone="info">{t('company.employees.import.passwordsSaved')}</Notice>}
      {outcome === 'failed' && (
        <Notice tone="error" urgent>
          {t('company.employees.import.passwordsNotSaved')}
        </Notice>
      )}
      <ul className={styles.rows}>
        {added.map(({ id, name, extension, login, password }) => (
          <li key={id}>
            <span>{name}</span>
            <span className={styles.muted}>
              {[
                t('company.employees.import.number', { extension }),
                t('company.employees.import.login', { login }),
              ].join(' · ')}
            </span>
            <span className={styles.secret}>{password}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
