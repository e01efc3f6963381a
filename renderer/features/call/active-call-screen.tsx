import { PhoneOff } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallView } from '../../phone/phone-view.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './active-call-screen.module.css';
import { CallControls } from './call-controls.tsx';
import { CallLines } from './call-lines.tsx';
import { nameOf } from './call-people.ts';
import type { CallScreenProps } from './call-screen-props.ts';
import { CallSubject } from './call-subject.tsx';
import { QualityNotice } from './quality-notice.tsx';
import { TonePad } from './tone-pad.tsx';
import { TransferBar } from './transfer-bar.tsx';
import { useCallShortcuts } from './use-call-shortcuts.ts';
import { useTones } from './use-tones.ts';
import { WaitingCalls } from './waiting-calls.tsx';

const TransferPicker = lazy(async () => ({
  default: (await import('./transfer-picker.tsx')).TransferPicker,
}));
const SoundSwitch = lazy(async () => ({ default: (await import('../sound/sound-switch.tsx')).SoundSwitch }));

/** A call that is being set up or talked through, with the others beside it. */
export function ActiveCallScreen({ call, view, people, add }: CallScreenProps) {
  const { t } = useTranslation();
  // Undefined: nobody touched it, so it is open when a machine asks for keys.
  const [wish, setWish] = useState<boolean>();
  const [isPicking, setPicking] = useState(false);
  const tones = useTones(call.sendDigit, () => setWish(true));
  const transfer = call.transferTo || call.consult ? () => setPicking(true) : undefined;
  useCallShortcuts(call, transfer);

  const isRoom = view.conference?.room === call.id;
  const isMember = view.conference?.members.some((member) => member.call === call.id) ?? false;
  const isKeypadOpen = (wish ?? call.asksForKeys === true) && tones.press !== undefined;
  const picks = isPicking && transfer !== undefined;
  const isTransferDisturbed =
    view.transfer !== undefined && view.calls.some(({ status }) => status.stage === 'incoming');
  const isWarned = call.warning !== undefined || call.quality?.level === 'poor';
  const isCrowded = isTransferDisturbed || (isKeypadOpen && isWarned);
  const hangUp = isMember ? view.conference?.end : call.hangUp;
  return (
    <div className={styles.screen} data-crowded={isCrowded}>
      {call.warning && (
        <Notice tone="warning" urgent>
          {t(`call.warning.${call.warning}`)}
        </Notice>
      )}
      <QualityNotice quality={call.quality} />
      <WaitingCalls calls={view.calls} current={call} />
      {view.transfer && (
        <TransferBar
          transfer={view.transfer}
          targetName={nameOf(people, view.transfer.target.number)}
          complete={view.completeTransfer}
          cancel={view.cancelTransfer}
        />
      )}
      <CallLines view={view} current={call} />
      {picks ? (
        <Suspense>
          <TransferPicker call={call} people={people} close={() => setPicking(false)} />
        </Suspense>
      ) : (
        <>
          <div className={styles.who} data-shared={isKeypadOpen || hasBeside(view.calls, call)}>
            <CallSubject
              call={call}
              conference={isMember || isRoom ? view.conference : undefined}
              isCompact={isKeypadOpen || hasBeside(view.calls, call)}
            />
          </div>
          {isKeypadOpen && tones.press && <TonePad sent={tones.sent} press={tones.press} />}
          <CallControls
            call={call}
            view={view}
            isKeypadOpen={isKeypadOpen}
            toggleKeypad={tones.press && (() => setWish(!isKeypadOpen))}
            transfer={transfer}
            add={view.call && add}
          />
        </>
      )}
      <div className={styles.end}>
        {hangUp && (
          <Button variant="danger" size="large" wide icon={PhoneOff} onPress={hangUp}>
            {isMember ? t('call.conference.end') : t('call.hangUp')}
          </Button>
        )}
        <Suspense>
          <SoundSwitch />
        </Suspense>
      </div>
    </div>
  );
}

/** Something else takes room on the screen. */
function hasBeside(calls: readonly CallView[], current: CallView): boolean {
  return calls.some(({ id, status }) => id !== current.id && status.stage !== 'ended');
}
