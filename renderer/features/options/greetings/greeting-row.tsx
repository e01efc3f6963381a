import { ChevronDown, FileAudio, Trash2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VersionedGreeting } from '../../../../pbx/contract/settings-administration.ts';
import type { PbxAccess } from '../../../api/pbx-access.ts';
import { useEditor } from '../../../api/use-editor.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import type { GreetingListed } from '../../company/use-greetings.ts';
import { dayText } from '../../history/day-text.ts';
import { Edited } from '../../settings/editing/edited.tsx';
import { EditedText } from '../../settings/editing/edited-text.tsx';
import { errorAt, errorOf } from '../../settings/editing/field-error.ts';
import { SoundPlayer } from '../../sounds/sound-player.tsx';
import { formatDuration } from '../../time/format-duration.ts';
import styles from './greeting-row.module.css';
import { readGreeting } from './read-greeting.ts';

const RemoveGreeting = lazy(async () => ({
  default: (await import('./remove-greeting.tsx')).RemoveGreeting,
}));

export interface GreetingRowProps {
  readonly greeting: GreetingListed;
  /** That may take its place. */
  readonly others: readonly GreetingListed[];
  readonly isOpen: boolean;
  readonly toggle: () => void;
  readonly removed: () => Promise<void>;
}

/** A sound; opened, it is heard and renamed. */
export function GreetingRow({ greeting, others, isOpen, toggle, removed }: GreetingRowProps) {
  const { t, i18n } = useTranslation();
  const { id, name, seconds, uploadedAt } = greeting;
  const [isRemoving, setRemoving] = useState(false);
  return (
    <article className={styles.greeting} aria-label={name}>
      <button type="button" className={styles.summary} aria-expanded={isOpen} onClick={toggle}>
        <Icon of={FileAudio} className={styles.picture} />
        <span className={styles.words}>
          <span className={styles.name}>{name}</span>
          <span className={styles.about}>
            {`${formatDuration(seconds * 1000)} · ${dayText(t, i18n.language, Date.parse(uploadedAt), Date.now())}`}
          </span>
        </span>
        <Icon of={ChevronDown} size={16} className={styles.picture} />
      </button>
      {isOpen && (
        <div className={styles.content}>
          <SoundPlayer
            path={`/v1/greetings/${id}/audio`}
            fileName={t('company.options.greetings.fileName', { name })}
          />
          <GreetingName id={id} />
          <div>
            <Button size="small" icon={Trash2} onPress={() => setRemoving(true)}>
              {t('company.options.greetings.remove')}
            </Button>
          </div>
        </div>
      )}
      <Suspense>
        {isRemoving && (
          <RemoveGreeting
            greeting={greeting}
            others={others}
            removed={removed}
            close={() => setRemoving(false)}
          />
        )}
      </Suspense>
    </article>
  );
}

function GreetingName({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const editor = useEditor<GreetingListed>({
    key: `greeting ${id}`,
    parts: ({ api }: PbxAccess) => ({
      load: () => readGreeting(api, id),
      send: ({ name }, ifMatch) =>
        api.send('PATCH', `/v1/greetings/${id}`, VersionedGreeting, {
          body: { name },
          ...(ifMatch !== undefined && { ifMatch }),
        }),
    }),
    changesWith: (news) => news.type === 'greeting-changed' && news.id === id,
  });
  return (
    <Edited editor={editor}>
      {({ name }) => (
        <EditedText
          label={t('company.options.greetings.name')}
          value={name}
          error={errorAt(t, errorOf(editor.state), '/name')}
          onCommit={(text) => editor.change({ name: text.trim() })}
        />
      )}
    </Edited>
  );
}
