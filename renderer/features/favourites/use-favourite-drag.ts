import { type DragAndDropHooks, useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import type { FavouritesView } from '../../stores/favourites-view.ts';

const FAVOURITE_DRAG_TYPE = 'application/x-communicator-favourite';

/** Favourites are dragged to another place, by mouse, touch or keyboard. */
export function useFavouriteDrag({ drop }: FavouritesView): DragAndDropHooks {
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (numbers) => [...numbers].map((number) => ({ [FAVOURITE_DRAG_TYPE]: String(number) })),
    acceptedDragTypes: [FAVOURITE_DRAG_TYPE],
    getDropOperation: (target) =>
      target.type === 'item' && target.dropPosition !== 'on' ? 'move' : 'cancel',
    onReorder: ({ keys, target }) => {
      const [number] = keys;
      if (number === undefined || target.dropPosition === 'on') return;
      drop?.(String(number), target.dropPosition, String(target.key));
    },
  });
  return dragAndDropHooks;
}
