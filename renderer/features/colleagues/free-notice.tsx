import { X } from 'lucide-react';
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { FreeWatchStore } from '../../stores/free-watch-store.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { FreeWatchContext } from './free-watch-context.ts';

/** «Иван Петров: телефон свободен», with a button that calls; read out when it appears. */
export function FreeNotice({ call }: { readonly call: ((target: string) => void) | undefined }) {
  const watch = use(FreeWatchContext);
  return <div role="status">{watch && <Shown watch={watch} call={call} />}</div>;
}

interface ShownProps {
  readonly watch: FreeWatchStore;
  readonly call: ((target: string) => void) | undefined;
}

function Shown({ watch, call }: ShownProps) {
  const { t } = useTranslation();
  const { free } = useStore(watch.store);
  if (!free) return null;
  const callThem = () => {
    watch.dismiss();
    call?.(free.number);
  };
  const buttons = (
    <>
      {call && (
        <Button size="small" variant="call" onPress={callThem}>
          {t('colleagues.freeWatch.call')}
        </Button>
      )}
      <IconButton icon={X} label={t('colleagues.freeWatch.close')} onPress={watch.dismiss} />
    </>
  );
  return (
    <Notice tone="info" action={buttons}>
      {t('colleagues.freeWatch.free', { name: free.name })}
    </Notice>
  );
}
