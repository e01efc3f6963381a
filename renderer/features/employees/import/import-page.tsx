import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Spinner } from '../../../ui/spinner.tsx';
import { useNumbers } from '../../numbers/use-numbers.ts';
import type { SettingsScreenProps } from '../../settings/settings-screen.ts';
import { useEmployeeList } from '../use-employee-list.ts';
import { decodeTable } from './decode-table.ts';
import { ImportPreview } from './import-preview.tsx';
import { ImportResult } from './import-result.tsx';
import styles from './import.module.css';
import { type EmployeeTableFile, readEmployeeTable } from './read-employee-table.ts';
import { useImport } from './use-import.ts';

interface Chosen {
  readonly name: string;
  readonly text: string;
}

/** Many employees from a table: what would come of it first, then one after the other. */
export function ImportPage({ setPlace }: SettingsScreenProps) {
  const { t } = useTranslation();
  const { dial } = useNumbers();
  const { listed, departments } = useEmployeeList();
  const [chosen, setChosen] = useState<Chosen>();
  const running = useImport();
  const { state } = running;
  if (!listed) return <Spinner />;

  const take = async (files: FileList | null) => {
    const [file] = files ?? [];
    if (!file) return;
    setChosen({ name: file.name, text: decodeTable(new Uint8Array(await file.arrayBuffer())) });
  };
  const found: EmployeeTableFile | undefined =
    chosen && readEmployeeTable(chosen.text, { employees: listed, departments, dial });

  return (
    <div className={styles.page}>
      <h3 className={styles.heading}>{t('company.employees.import.title')}</h3>
      {state.state === 'ready' && (
        <>
          <p>{t('company.employees.import.words')}</p>
          <p className={styles.muted}>{t('company.employees.import.columns')}</p>
          <div className={styles.actions}>
            <FileTrigger
              acceptedFileTypes={['.csv', '.txt', 'text/csv']}
              onSelect={(files) => void take(files)}
            >
              <Button variant={chosen ? 'secondary' : 'primary'} icon={FileUp}>
                {t(`company.employees.import.${chosen ? 'chooseOther' : 'choose'}`)}
              </Button>
            </FileTrigger>
            <Button onPress={() => setPlace('')}>{t('company.employees.cancel')}</Button>
          </div>
          {chosen && found && found.outcome !== 'read' && (
            <Notice tone="error" urgent>
              {t(`company.employees.import.trouble.${found.outcome}`, { file: chosen.name })}
            </Notice>
          )}
          {chosen && found?.outcome === 'read' && (
            <ImportPreview file={chosen.name} table={found} departments={departments} start={running.start} />
          )}
        </>
      )}
      {state.state === 'running' && (
        <>
          <Notice
            tone="info"
            action={
              <Button size="small" onPress={running.stop}>
                {t('company.employees.stop')}
              </Button>
            }
          >
            {t('company.employees.import.running', { over: state.over, total: state.total })}
          </Notice>
          <progress
            className={styles.progress}
            max={state.total}
            value={state.over}
            aria-label={t('company.employees.import.title')}
          />
        </>
      )}
      {state.state === 'finished' && (
        <ImportResult
          result={state}
          departments={departments}
          goOn={(rows) => running.start(rows, false, state.added)}
          close={() => {
            running.clear();
            setPlace('');
          }}
        />
      )}
    </div>
  );
}
