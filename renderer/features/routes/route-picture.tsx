import '@xyflow/react/dist/base.css';
import { type Edge, MarkerType, Position, ReactFlow, type ReactFlowInstance } from '@xyflow/react';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNumbers } from '../numbers/use-numbers.ts';
import { cardHeight } from './card-size.ts';
import { cardStep, isCardStepKey } from './card-step.ts';
import { droppedAt } from './dropped-at.ts';
import { CARD_WIDTH, extentOf, layOutRoute } from './lay-out-route.ts';
import { RoutePalette } from './route-palette.tsx';
import { RoutePictureTools } from './route-picture-tools.tsx';
import { RoutePictureContext } from './route-picture-context.ts';
import styles from './route-picture.module.css';
import { useRouteEditing } from './route-editing-context.ts';
import { type PictureNode, RouteNode } from './route-node.tsx';
import { focusCard } from './use-route-actions.ts';
import { centredOn, viewportFor } from './viewport-for.ts';

const nodeTypes = { card: RouteNode };
/** Pixels around a branch's end in which it can be taken hold of. */
const GRIP = 14;

/** The route from left to right. Branches' ends are dragged; cards stay where they are put. */
export function RoutePicture() {
  const { t } = useTranslation();
  const { show } = useNumbers();
  const { route, actions, replay } = useRouteEditing();
  const { graph, cards } = route;
  const frame = useRef<HTMLDivElement>(null);
  const [flow, setFlow] = useState<ReactFlowInstance<PictureNode>>();
  const [stop, setStop] = useState('number');
  const tabStop = cards.has(stop) ? stop : 'number';

  const boxes = useMemo(
    () =>
      layOutRoute(graph, (id) => {
        const card = cards.get(id);
        return card ? cardHeight(card.text, card.problems) : 0;
      }),
    [graph, cards],
  );
  const nodes = useMemo(
    () =>
      graph.cards.map(({ id }): PictureNode => {
        const box = boxes.get(id) ?? { x: 0, y: 0, width: CARD_WIDTH, height: 0 };
        return {
          id,
          type: 'card',
          position: { x: box.x, y: box.y },
          data: {},
          width: box.width,
          height: box.height,
          sourcePosition: Position.Right,
          targetPosition: Position.Left,
        };
      }),
    [graph, boxes],
  );
  const edges = graph.edges.map(({ from, to }): Edge => {
    const card = cards.get(to)?.card;
    const isLit = replay.lightOf(to) !== undefined && replay.lightOf(from) !== undefined;
    const isOwn = card?.kind === 'target' && card.slot !== undefined;
    return {
      id: to,
      source: from,
      target: to,
      type: 'smoothstep',
      className: isLit ? (styles.lit ?? '') : (styles.edge ?? ''),
      reconnectable: isOwn ? 'target' : false,
      focusable: false,
      selectable: false,
      zIndex: isLit ? 1 : 0,
      markerEnd: { type: MarkerType.ArrowClosed, color: isLit ? 'var(--green)' : 'var(--line-control)' },
    };
  });

  const fit = useCallback(() => {
    const size = frame.current?.getBoundingClientRect();
    const first = boxes.get('number');
    if (size && flow && first) void flow.setViewport(viewportFor(extentOf(boxes.values()), size, first));
  }, [flow, boxes]);
  // Once it is there; afterwards the person moves it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change must not move what one looks at.
  useEffect(fit, [flow]);

  const bringIntoSight = (id: string) => {
    const size = frame.current?.getBoundingClientRect();
    const box = boxes.get(id);
    if (!size || !box || !flow) return;
    const viewport = centredOn(box, size, flow.getViewport());
    if (viewport) void flow.setViewport(viewport, { duration: 0 });
  };
  const lit = replay.isOpen ? replay.cards[replay.at] : undefined;
  const wanted = lit ?? actions.openCard;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another card moves the picture.
  useEffect(() => {
    if (wanted !== undefined) bringIntoSight(wanted);
  }, [wanted, flow]);

  const onKeyDown = (event: KeyboardEvent) => {
    const { key, target } = event;
    const id = target instanceof HTMLElement ? target.dataset.card : undefined;
    if (id === undefined || !isCardStepKey(key)) return;
    event.preventDefault();
    const next = cardStep(graph, id, key);
    setStop(next);
    bringIntoSight(next);
    focusCard(next);
  };
  const label = t('company.routes.pictureLabel', { number: show(route.number.number) });
  return (
    <div className={styles.picture}>
      <RoutePictureTools flow={flow} fit={fit} boxes={boxes} />
      <RoutePictureContext value={{ tabStop, setTabStop: setStop }}>
        {/* biome-ignore lint/a11y/useSemanticElements: a group of cards, and no form. */}
        <div ref={frame} className={styles.frame} role="group" aria-label={label} onKeyDown={onKeyDown}>
          <ReactFlow
            nodes={nodes}
            edges={edges}
            nodeTypes={nodeTypes}
            onInit={setFlow}
            nodesDraggable={false}
            nodesConnectable={false}
            nodesFocusable={false}
            edgesFocusable={false}
            elementsSelectable={false}
            disableKeyboardA11y
            deleteKeyCode={null}
            zoomOnScroll={false}
            zoomOnDoubleClick={false}
            preventScrolling={false}
            minZoom={0.3}
            maxZoom={1.5}
            reconnectRadius={GRIP}
            onReconnect={() => undefined}
            onReconnectEnd={(event, edge) => {
              const dropped = droppedAt(event);
              if (dropped) actions.lead(edge.id, dropped);
            }}
            proOptions={{ hideAttribution: true }}
          />
        </div>
      </RoutePictureContext>
      <RoutePalette />
    </div>
  );
}
