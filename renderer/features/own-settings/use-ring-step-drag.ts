import { type DragAndDropHooks, useDragAndDrop } from 'react-aria-components/useDragAndDrop';

const STEP_DRAG_TYPE = 'application/x-communicator-ring-step';

type Move = (key: string, place: { readonly at: string; readonly position: 'before' | 'after' }) => void;

/** Devices are dragged to another turn, by mouse, touch or keyboard. */
export function useRingStepDrag(move: Move): DragAndDropHooks {
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [STEP_DRAG_TYPE]: String(key) })),
    acceptedDragTypes: [STEP_DRAG_TYPE],
    getDropOperation: (target) =>
      target.type === 'item' && target.dropPosition !== 'on' ? 'move' : 'cancel',
    onReorder: ({ keys, target: { key: at, dropPosition: position } }) => {
      const [key] = keys;
      if (key !== undefined && position !== 'on') move(String(key), { at: String(at), position });
    },
  });
  return dragAndDropHooks;
}
