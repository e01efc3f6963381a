import type { HTMLAttributes, RefObject } from 'react';
import { useDrop } from 'react-aria-components/useDrop';
import { CALL_DRAG_TYPE } from '../call/call-drag-type.ts';

export interface CallDrop {
  readonly props: HTMLAttributes<HTMLElement>;
  /** A call is held over it. */
  readonly isTarget: boolean;
}

/** Makes of an element a place where a call can be dropped, by mouse or keyboard, while `receive` is there. */
export function useCallDrop(ref: RefObject<HTMLElement | null>, receive: (() => void) | undefined): CallDrop {
  const { dropProps, isDropTarget } = useDrop({
    ref,
    isDisabled: receive === undefined,
    getDropOperation: (types) => (types.has(CALL_DRAG_TYPE) ? 'move' : 'cancel'),
    onDrop: () => receive?.(),
  });
  return { props: dropProps, isTarget: isDropTarget };
}
