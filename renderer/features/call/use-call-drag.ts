import type { HTMLAttributes } from 'react';
import type { ButtonProps } from 'react-aria-components/Button';
import { useDrag } from 'react-aria-components/useDrag';
import type { CallView } from '../../phone/phone-view.ts';
import { CALL_DRAG_TYPE } from './call-drag-type.ts';

export interface CallDrag {
  /** Of what the mouse drags. */
  readonly props: HTMLAttributes<HTMLElement>;
  /** Of a button that begins to drag by keyboard: Tab goes from colleague to colleague, Enter drops. */
  readonly buttonProps: ButtonProps;
  readonly isDragging: boolean;
}

/** Makes of an element something to drag onto a colleague; undefined while the call cannot be given away. */
export function useCallDrag({ id, transferTo }: CallView): CallDrag | undefined {
  const { dragProps, dragButtonProps, isDragging } = useDrag({
    getItems: () => [{ [CALL_DRAG_TYPE]: id }],
    getAllowedDropOperations: () => ['move'],
    hasDragButton: true,
    isDisabled: transferTo === undefined,
  });
  return transferTo && { props: dragProps, buttonProps: dragButtonProps as ButtonProps, isDragging };
}
