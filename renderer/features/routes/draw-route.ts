import { BRANCH_HEIGHT, type Box, extentOf } from './lay-out-route.ts';
import type { ShownRoute } from './use-route.ts';

/** Of paper, whatever the theme is. */
const INK = { text: '#14171d', muted: '#555c69', line: '#858c99', paper: '#ffffff', wrong: '#875000' };
const MARGIN = 24;
/** Sharp on paper, too. */
const SCALE = 2;
const PADDING = 10;
const TITLE_LINE = 20;
const WORDS_LINE = 16;

/** The route as a picture of its own: black on white, all of it, whatever is on the screen. */
export function drawRoute({ graph, cards }: ShownRoute, boxes: ReadonlyMap<string, Box>): HTMLCanvasElement {
  const { width, height } = extentOf(boxes.values());
  const canvas = document.createElement('canvas');
  canvas.width = (width + 2 * MARGIN) * SCALE;
  canvas.height = (height + 2 * MARGIN) * SCALE;
  const pen = canvas.getContext('2d');
  if (!pen) return canvas;
  pen.scale(SCALE, SCALE);
  pen.fillStyle = INK.paper;
  pen.fillRect(0, 0, width + 2 * MARGIN, height + 2 * MARGIN);
  pen.translate(MARGIN, MARGIN);
  pen.textBaseline = 'top';
  const family = getComputedStyle(document.body).fontFamily;

  for (const { from, to } of graph.edges) {
    const [start, end] = [boxes.get(from), boxes.get(to)];
    if (start && end) drawArrow(pen, start, end);
  }
  for (const [id, box] of boxes) {
    const card = cards.get(id);
    if (!card) continue;
    const top = box.y + BRANCH_HEIGHT;
    pen.strokeStyle = card.problems.length > 0 ? INK.wrong : INK.line;
    pen.fillStyle = INK.paper;
    pen.beginPath();
    pen.roundRect(box.x, top, box.width, box.height - BRANCH_HEIGHT, 12);
    pen.fill();
    pen.stroke();
    const inside = { x: box.x + PADDING, width: box.width - 2 * PADDING };
    write(
      pen,
      card.branch ?? '',
      { x: box.x, width: 400 },
      box.y + 2,
      `500 12px ${family}`,
      INK.muted,
      WORDS_LINE,
    );
    let y = top + PADDING;
    y = write(pen, card.text.title, inside, y, `600 14px ${family}`, INK.text, TITLE_LINE);
    y = write(pen, card.text.words, inside, y, `12px ${family}`, INK.muted, WORDS_LINE);
    for (const problem of card.problems)
      y = write(pen, problem, inside, y + 2, `12px ${family}`, INK.wrong, WORDS_LINE);
  }
  return canvas;
}

function drawArrow(pen: CanvasRenderingContext2D, start: Box, end: Box): void {
  const from = { x: start.x + start.width, y: middleOf(start) };
  const to = { x: end.x, y: middleOf(end) };
  const turn = (from.x + to.x) / 2;
  pen.strokeStyle = INK.line;
  pen.fillStyle = INK.line;
  pen.beginPath();
  pen.moveTo(from.x, from.y);
  pen.lineTo(turn, from.y);
  pen.lineTo(turn, to.y);
  pen.lineTo(to.x, to.y);
  pen.stroke();
  pen.beginPath();
  pen.moveTo(to.x, to.y);
  pen.lineTo(to.x - 8, to.y - 4);
  pen.lineTo(to.x - 8, to.y + 4);
  pen.fill();
}

const middleOf = ({ y, height }: Box): number => y + BRANCH_HEIGHT + (height - BRANCH_HEIGHT) / 2;

/** Writes a text in lines of that width. Returns where the next line would be. */
function write(
  pen: CanvasRenderingContext2D,
  text: string,
  { x, width }: { readonly x: number; readonly width: number },
  top: number,
  font: string,
  colour: string,
  lineHeight: number,
): number {
  pen.font = font;
  pen.fillStyle = colour;
  let y = top;
  let line = '';
  const put = () => {
    if (line === '') return;
    pen.fillText(line, x, y, width);
    y += lineHeight;
  };
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (pen.measureText(longer).width <= width) {
      line = longer;
      continue;
    }
    put();
    line = word;
  }
  put();
  return y;
}
