import type { Engine } from '../../../pbx/engine/port.ts';

/** An engine's parts to spread into another, whose listener is of its own. */
export const boundEngine = (engine: Engine): Omit<Engine, 'listen'> => ({
  execute: (command) => engine.execute(command),
  note: (leg, note) => engine.note(leg, note),
  keepsCalls: engine.keepsCalls,
  serve: () => engine.serve(),
  isUp: () => engine.isUp(),
  changed: (company) => engine.changed(company),
  trunksChanged: () => engine.trunksChanged(),
  revoke: (company, login) => engine.revoke(company, login),
  close: () => engine.close(),
});
