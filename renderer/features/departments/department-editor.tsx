import { Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DepartmentFallback } from '../../../pbx/contract/destination.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { useDepartmentEditor } from '../company/use-department-editor.ts';
import { DestinationChooser } from '../destinations/destination-chooser.tsx';
import { Edited } from '../settings/editing/edited.tsx';
import { EditedText } from '../settings/editing/edited-text.tsx';
import { errorAt, errorOf } from '../settings/editing/field-error.ts';
import type { SettingsScreenProps } from '../settings/settings-screen.ts';
import type { CompanyPeople } from './company-people.ts';
import styles from './department-editor.module.css';
import { DepartmentNowCard } from './department-now-card.tsx';
import { MembersEditor } from './members-editor.tsx';
import { QueueEditor } from './queue-editor.tsx';
import { RemoveDepartmentDialog } from './remove-department-dialog.tsx';
import { StrategyChoice } from './strategy-choice.tsx';

export interface DepartmentEditorProps extends Pick<SettingsScreenProps, 'open'> {
  readonly id: string;
  readonly company: CompanyPeople;
  readonly leave: () => void;
}

const FALLBACKS = [
  'answering-machine',
  'department',
  'employee',
  'voicemail',
  'outside',
  'hang-up',
] as const satisfies readonly DepartmentFallback['to'][];

/** Everything about one department; each change applies at once. */
export function DepartmentEditor({ id, company, leave, open }: DepartmentEditorProps) {
  const { t } = useTranslation();
  const [isRemoving, setRemoving] = useState(false);
  const editor = useDepartmentEditor(id);
  const error = errorOf(editor.state);
  const others = company.departments.filter((one) => one.id !== id);
  const directory = { employees: company.employees, departments: others };
  return (
    <Edited editor={editor}>
      {(department) => (
        <div className={styles.page}>
          <DepartmentNowCard department={department} company={company} />
          <div className={styles.pair}>
            <EditedText
              label={t('company.departments.name')}
              value={department.name}
              error={errorAt(t, error, '/name')}
              onCommit={(name) => editor.change({ name })}
            />
            <EditedText
              label={t('company.departments.extension')}
              value={department.extension}
              error={errorAt(t, error, '/extension')}
              onCommit={(extension) => editor.change({ extension: extension.trim() })}
            />
          </div>
          <Part title={t('company.departments.people')}>
            <MembersEditor
              members={department.members}
              strategy={department.strategy}
              company={company}
              openEmployee={(employee) => open('employees', employee)}
              onChange={(members) => editor.change({ members })}
            />
          </Part>
          <Part title={t('company.departments.how')}>
            <StrategyChoice
              value={department.strategy}
              onChange={(strategy) => editor.change({ strategy })}
            />
            <NumberField
              label={t(
                department.strategy === 'all-at-once'
                  ? 'company.departments.ringTogether'
                  : 'company.departments.ringEach',
              )}
              value={department.ringSeconds}
              min={5}
              max={120}
              step={5}
              error={errorAt(t, error, '/ringSeconds')}
              onChange={(ringSeconds) => editor.change({ ringSeconds })}
            />
            <Checkbox
              isSelected={department.preferLastEmployee}
              onChange={(preferLastEmployee) => editor.change({ preferLastEmployee })}
            >
              {t('company.departments.preferLast')}
            </Checkbox>
          </Part>
          <Part title={t('company.departments.queue.title')}>
            <QueueEditor queue={department.queue} onChange={(queue) => editor.change({ queue })} />
          </Part>
          <Part title={t('company.departments.otherwise')}>
            <DestinationChooser
              label={t('company.departments.destination.label')}
              value={department.otherwise}
              kinds={FALLBACKS.filter((kind) => kind !== 'department' || others.length > 0)}
              directory={directory}
              error={errorAt(t, error, '/otherwise')}
              onChange={(otherwise) => editor.change({ otherwise })}
            />
          </Part>
          <div>
            <Button icon={Trash2} onPress={() => setRemoving(true)}>
              {t('company.departments.remove.open')}
            </Button>
          </div>
          {isRemoving && (
            <RemoveDepartmentDialog
              department={department}
              others={others}
              onRemoved={leave}
              onClose={() => setRemoving(false)}
            />
          )}
        </div>
      )}
    </Edited>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.part} aria-label={title}>
      <h3 className={styles.heading}>{title}</h3>
      {children}
    </section>
  );
}
