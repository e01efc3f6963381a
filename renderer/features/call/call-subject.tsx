import { GripVertical } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CallView, ConferenceView } from '../../phone/phone-view.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { CallHeader } from './call-header.tsx';
import { CallState } from './call-state.tsx';
import styles from './call-subject.module.css';
import { ConferenceMembers } from './conference-members.tsx';
import { useCallDrag } from './use-call-drag.ts';

export interface CallSubjectProps {
  readonly call: CallView;
  /** The conference that the call belongs to. */
  readonly conference: ConferenceView | undefined;
  readonly isCompact: boolean;
}

/** With whom one speaks: a person, who can be dragged onto a colleague, or everybody of a conference. */
export function CallSubject({ call, conference, isCompact }: CallSubjectProps) {
  const { t } = useTranslation();
  const drag = useCallDrag(call);
  if (conference) return <ConferenceMembers conference={conference} call={call} />;
  const header = (
    <CallHeader party={call.party} ring={ringTone(call)} isCompact={isCompact}>
      <CallState call={call} />
    </CallHeader>
  );
  if (!drag) return header;
  return (
    <div {...drag.props} className={styles.handle} data-dragging={drag.isDragging}>
      {header}
      <span className={styles.grip}>
        <IconButton icon={GripVertical} label={t('call.drag')} {...drag.buttonProps} />
      </span>
    </div>
  );
}

function ringTone({ status }: CallView) {
  if (status.stage !== 'talking') return 'grey';
  return status.held || status.heldByPeer ? 'amber' : 'green';
}
