import styles from './print-canvas.module.css';

/** Asks for a printer and puts the picture, alone and as wide as it fits, on its paper. */
export function printCanvas(canvas: HTMLCanvasElement): void {
  const sheet = document.createElement('div');
  sheet.className = styles.sheet ?? '';
  sheet.append(canvas);
  document.body.append(sheet);
  window.print();
  sheet.remove();
}
