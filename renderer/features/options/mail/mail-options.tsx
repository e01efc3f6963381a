import styles from '../options.module.css';
import { MailServerForm } from './mail-server-form.tsx';
import { MailTrialForm } from './mail-trial-form.tsx';
import { OutboxList } from './outbox-list.tsx';
import { useMailServer } from './use-mail-server.ts';

/** Where the company's mail is handed over, whether that works, and what became of it. */
export function MailOptions() {
  const editor = useMailServer();
  const hasServer = editor.state.state === 'loaded' && editor.state.value.server !== null;
  return (
    <div className={styles.part}>
      <MailServerForm editor={editor} />
      {hasServer && <MailTrialForm />}
      <OutboxList />
    </div>
  );
}
