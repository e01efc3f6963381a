import type { ReactFlowInstance } from '@xyflow/react';
import { ImageDown, Maximize, Minus, Plus, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMadeFile } from '../../api/use-made-file.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useNumbers } from '../numbers/use-numbers.ts';
import type { Box } from './lay-out-route.ts';
import { printCanvas } from './print-canvas.ts';
import { drawRoute } from './draw-route.ts';
import { pngOf } from './png-of.ts';
import { useRouteEditing } from './route-editing-context.ts';
import type { PictureNode } from './route-node.tsx';
import styles from './route-picture.module.css';

export interface RoutePictureToolsProps {
  readonly flow: ReactFlowInstance<PictureNode> | undefined;
  readonly fit: () => void;
  readonly boxes: ReadonlyMap<string, Box>;
}

/** Zoom, and the picture on paper or as a file. */
export function RoutePictureTools({ flow, fit, boxes }: RoutePictureToolsProps) {
  const { t } = useTranslation();
  const { show } = useNumbers();
  const { route } = useRouteEditing();
  const { outcome, save } = useMadeFile();
  const name = t('company.routes.pictureLabel', { number: show(route.number.number) });
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
      <IconButton
        icon={ImageDown}
        label={t('company.routes.savePicture')}
        onPress={() =>
          save(async () => ({ kind: 'png', name, content: await pngOf(drawRoute(route, boxes)) }))
        }
      />
      {outcome === 'failed' && (
        <Notice tone="error" urgent>
          {t('company.routes.savePictureFailed')}
        </Notice>
      )}
    </div>
  );
}
