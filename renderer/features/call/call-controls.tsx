import type { TFunction } from 'i18next';
import { Ellipsis, Grip, Mic, MicOff, Pause, PhoneForwarded, Play, UserPlus } from 'lucide-react';
import { lazy, Suspense, use } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallView, PhoneView } from '../../phone/phone-view.ts';
import { NewContactContext } from '../contacts/new-contact-context.ts';
import { CallControl } from './call-control.tsx';
import styles from './call-controls.module.css';
import { moreActions } from './more-actions.ts';

export interface CallControlsProps {
  readonly call: CallView;
  readonly view: PhoneView;
  readonly isKeypadOpen: boolean;
  readonly toggleKeypad: (() => void) | undefined;
  /** Opens the list of those whom the call can be given to. */
  readonly transfer: (() => void) | undefined;
  readonly add: (() => void) | undefined;
}

const MoreMenu = lazy(async () => ({ default: (await import('./more-menu.tsx')).MoreMenu }));

/** Microphone, hold, keypad, transfer, add, more: each in its own place, and only while it is possible. */
export function CallControls({ call, view, isKeypadOpen, toggleKeypad, transfer, add }: CallControlsProps) {
  const { t } = useTranslation();
  const { mute, unmute, hold, resume } = call;
  if (call.status.stage !== 'talking') return null;
  const more = moreActions(t, call, view, use(NewContactContext)(call.party));
  return (
    <div className={styles.controls} data-keypad={isKeypadOpen}>
      <CallControl
        icon={unmute ? MicOff : Mic}
        label={t('call.mute')}
        name={unmute ? t('call.unmuteNow') : t('call.muteNow')}
        shortcut="M"
        isOn={unmute !== undefined}
        press={unmute ?? mute}
      />
      <CallControl
        icon={resume ? Play : Pause}
        label={resume ? t('call.resume') : t('call.hold')}
        name={resume ? t('call.resume') : t('call.hold')}
        shortcut="H"
        isOn={resume !== undefined}
        press={resume ?? hold}
      />
      <CallControl
        icon={Grip}
        label={t('call.keypad')}
        name={isKeypadOpen ? t('call.hideKeypad') : t('call.keypad')}
        isOn={isKeypadOpen}
        press={toggleKeypad}
      />
      {!isKeypadOpen && (
        <>
          <CallControl
            icon={PhoneForwarded}
            label={t('call.transfer')}
            name={t('call.transfer')}
            shortcut="T"
            isOn={false}
            press={transfer}
          />
          <CallControl
            icon={UserPlus}
            label={t('call.add')}
            name={t('call.addName')}
            isOn={false}
            press={add}
          />
          <Suspense fallback={<CallControl {...moreLooks(t)} press={undefined} />}>
            {more.length > 0 ? (
              <MoreMenu label={t('call.moreName')} actions={more}>
                <CallControl {...moreLooks(t)} press={() => undefined} />
              </MoreMenu>
            ) : (
              <CallControl {...moreLooks(t)} press={undefined} />
            )}
          </Suspense>
        </>
      )}
    </div>
  );
}

function moreLooks(t: TFunction) {
  return { icon: Ellipsis, label: t('call.more'), name: t('call.moreName'), isOn: false };
}
