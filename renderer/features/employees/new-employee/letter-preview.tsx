import { Mail } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InvitationLetter } from '../../../../pbx/contract/employee-administration.ts';
import { apiErrorText } from '../../../api/api-error-text.ts';
import type { ApiResult } from '../../../api/api-result.ts';
import { usePbx } from '../../../api/pbx-access.ts';
import { Button } from '../../../ui/button.tsx';
import { Spinner } from '../../../ui/spinner.tsx';
import styles from '../employee-form.module.css';

export interface LetterPreviewProps {
  readonly name: string;
  readonly login: string;
  readonly withPassword: boolean;
}

/** The letter as it would go, on request. */
export function LetterPreview(props: LetterPreviewProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.letter}>
      <Button
        size="small"
        variant="quiet"
        icon={Mail}
        aria-expanded={isOpen}
        onPress={() => setOpen(!isOpen)}
      >
        {t(`company.employees.new.${isOpen ? 'hideLetter' : 'showLetter'}`)}
      </Button>
      {isOpen && <Text {...props} />}
    </div>
  );
}

function Text({ name, login, withPassword }: LetterPreviewProps) {
  const { t } = useTranslation();
  const { api } = usePbx();
  const [letter, setLetter] = useState<ApiResult<InvitationLetter>>();
  useEffect(() => {
    let isOver = false;
    const query = { name: name.slice(0, 80), login: login.slice(0, 32), withPassword };
    void api.get('/v1/employees/letter', InvitationLetter, query).then((result) => {
      if (!isOver) setLetter(result);
    });
    return () => {
      isOver = true;
    };
  }, [api, name, login, withPassword]);
  if (!letter) return <Spinner />;
  if (!letter.ok) return <p>{apiErrorText(t, letter.error)}</p>;
  return (
    <section className={styles.paper} aria-label={letter.value.subject}>
      <strong>{letter.value.subject}</strong>
      <p className={styles.lines}>{letter.value.text}</p>
    </section>
  );
}
