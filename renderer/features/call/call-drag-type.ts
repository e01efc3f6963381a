/** What a dragged call is known by to those on whom it may be dropped. */
export const CALL_DRAG_TYPE = 'application/x-communicator-call';
