import { type DragAndDropHooks, useDragAndDrop } from 'react-aria-components/useDragAndDrop';

/** Beside which of the others something is let go. */
export interface DropPlace {
  readonly at: string;
  readonly position: 'before' | 'after';
}

/** Things of a list are dragged to another turn, by mouse, touch or keyboard; `type`: no others are dropped there. */
export function useOrderDrag(type: string, move: (key: string, place: DropPlace) => void): DragAndDropHooks {
  const dragType = `application/x-communicator-${type}`;
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [dragType]: String(key) })),
    acceptedDragTypes: [dragType],
    getDropOperation: (target) =>
      target.type === 'item' && target.dropPosition !== 'on' ? 'move' : 'cancel',
    onReorder: ({ keys, target: { key: at, dropPosition: position } }) => {
      const [key] = keys;
      if (key !== undefined && position !== 'on') move(String(key), { at: String(at), position });
    },
  });
  return dragAndDropHooks;
}
