import type { ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from './button.tsx';
import styles from './confirm-dialog.module.css';

export interface ConfirmDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  /** Absent: it cannot be done now, as `children` explain. */
  readonly onConfirm?: (() => void) | undefined;
  /** What is asked about: something that cannot be taken back, or a call, which Enter then places. */
  readonly tone?: 'danger' | 'call';
  readonly onCancel: () => void;
}

/** Asks before something is done. Loaded when it is needed. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const close = (isOpen: boolean) => {
    if (!isOpen) props.onCancel();
  };
  const isCall = props.tone === 'call' && props.onConfirm !== undefined;
  return (
    <ModalOverlay className={styles.overlay ?? ''} isOpen isDismissable onOpenChange={close}>
      <Modal className={styles.modal ?? ''}>
        <Dialog role="alertdialog" className={styles.dialog ?? ''}>
          <Heading slot="title" className={styles.title ?? ''}>
            {props.title}
          </Heading>
          <p className={styles.words}>{props.children}</p>
          <div className={styles.actions}>
            <Button autoFocus={!isCall} onPress={props.onCancel}>
              {props.cancelLabel}
            </Button>
            {props.onConfirm && (
              <Button variant={isCall ? 'call' : 'danger'} autoFocus={isCall} onPress={props.onConfirm}>
                {props.confirmLabel}
              </Button>
            )}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
