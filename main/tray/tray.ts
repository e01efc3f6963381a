import { join } from 'node:path';
import { Menu, type NativeImage, nativeImage, Tray } from 'electron';
import type { DeskState } from '../desktop/desk-state.ts';
import type { Texts } from '../texts.ts';
import { type TrayLook, trayLook } from './tray-look.ts';
import { type TrayActions, trayMenu } from './tray-menu.ts';
import { trayText } from './tray-text.ts';

export interface TrayPorts {
  /** The folder of `tray-<picture>[-missed]-<pixels>.png`. */
  readonly icons: string;
  readonly texts: () => Texts;
  readonly actions: TrayActions;
}

export interface TrayIcon {
  show(state: DeskState, isPresenting: boolean): void;
  /** A panel came or went: the icon is announced anew. */
  renew(): void;
  close(): void;
}

interface Shown {
  /** What was drawn, to draw nothing twice. */
  readonly drawn: string;
  readonly state: DeskState;
  readonly isPresenting: boolean;
}

/** Pixels of a picture for each scale of a screen. */
const SCALES = { 16: 1, 24: 1.5, 32: 2, 48: 3 } as const;
/** The Linux desktop asks for one picture and scales it itself. */
const LINUX_PIXELS = 48;

/** The icon in the notification area, menu bar or panel. Made once; redrawn when what it says changes. */
export function createTray({ icons, texts, actions }: TrayPorts): TrayIcon {
  const pictures = new Map<string, NativeImage>();
  let tray: Tray | undefined;
  let shown: Shown | undefined;

  const picture = (look: TrayLook) => {
    const name = `tray-${look.picture}${look.missed ? '-missed' : ''}`;
    const image = pictures.get(name) ?? loadPicture(icons, name);
    pictures.set(name, image);
    return image;
  };

  const open = (image: NativeImage) => {
    const opened = new Tray(image);
    opened.on('click', actions.open);
    return opened;
  };
  const show: TrayIcon['show'] = (state, isPresenting) => {
    const image = picture(trayLook(state));
    const text = trayText(state, texts());
    const menu = trayMenu(state, isPresenting, texts(), actions);
    const drawn = JSON.stringify([trayLook(state), text, menu, state.ringing.map(({ key }) => key)]);
    if (drawn === shown?.drawn) return;
    shown = { drawn, state, isPresenting };
    tray ??= open(image);
    tray.setImage(image);
    tray.setToolTip(text);
    tray.setContextMenu(Menu.buildFromTemplate(menu));
  };
  const close = () => {
    tray?.destroy();
    tray = undefined;
  };

  return {
    show,
    renew() {
      if (!shown) return;
      const { state, isPresenting } = shown;
      close();
      shown = undefined;
      show(state, isPresenting);
    },
    close,
  };
}

function loadPicture(icons: string, name: string): NativeImage {
  if (process.platform === 'linux')
    return nativeImage.createFromPath(join(icons, `${name}-${LINUX_PIXELS}.png`));
  const image = nativeImage.createEmpty();
  for (const [pixels, scaleFactor] of Object.entries(SCALES)) {
    const drawn = nativeImage.createFromPath(join(icons, `${name}-${pixels}.png`));
    image.addRepresentation({ scaleFactor, dataURL: drawn.toDataURL() });
  }
  // The menu bar draws it in its own colour: the pictures differ in shape.
  if (process.platform === 'darwin') image.setTemplateImage(true);
  return image;
}
