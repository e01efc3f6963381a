import type { DeskState } from '../desktop/desk-state.ts';
import type { Texts } from '../texts.ts';

/** What the icon says when it is pointed at: «Коммуникатор — На линии, пропущено: 2». */
export function trayText({ line, status, ringing, missed }: DeskState, texts: Texts): string {
  const [first] = ringing;
  const said = [
    first ? `${texts.calls} ${first.party.name || first.party.number || texts.unknownCaller}` : lineText(),
    ...(missed > 0 ? [`${texts.missed}: ${missed}`] : []),
  ];
  return `${texts.title} — ${said.join(', ')}`;

  function lineText(): string {
    return line === 'online' && status !== 'available' ? texts.statuses[status] : texts.lines[line];
  }
}
