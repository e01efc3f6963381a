import type { ReactFlowInstance } from '@xyflow/react';
import { Maximize, Minus, Plus, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/icon-button.tsx';
import type { Box } from './lay-out-route.ts';
import { printCanvas } from './print-canvas.ts';
import { drawRoute } from './draw-route.ts';
import { useRouteEditing } from './route-editing-context.ts';
import type { PictureNode } from './route-node.tsx';
import styles from './route-picture.module.css';

export interface RoutePictureToolsProps {
  readonly flow: ReactFlowInstance<PictureNode> | undefined;
  readonly fit: () => void;
  readonly boxes: ReadonlyMap<string, Box>;
}

/** Zoom, and the picture on paper. */
export function RoutePictureTools({ flow, fit, boxes }: RoutePictureToolsProps) {
  const { t } = useTranslation();
  const { route } = useRouteEditing();
  return (
    <div className={styles.tools}>
      <IconButton icon={Minus} label={t('company.routes.zoomOut')} onPress={() => void flow?.zoomOut()} />
      <IconButton icon={Plus} label={t('company.routes.zoomIn')} onPress={() => void flow?.zoomIn()} />
      <IconButton icon={Maximize} label={t('company.routes.fit')} onPress={fit} />
      <IconButton
        icon={Printer}
        label={t('company.routes.print')}
        onPress={() => printCanvas(drawRoute(route, boxes))}
      />
    </div>
  );
}
