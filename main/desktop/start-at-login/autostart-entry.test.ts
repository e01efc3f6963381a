import { expect, test } from 'vitest';
import { autostartEntry } from './autostart-entry.ts';

test('the entry starts the program without a window', () => {
  expect(autostartEntry('/opt/communicator', ['--hidden'])).toContain(
    'Exec="/opt/communicator" "--hidden"\n',
  );
});

test('a path is started as it is, whatever is in it', () => {
  const entry = autostartEntry('/home/a "b"/$HOME/100%/`x`/c\\d', []);
  expect(entry).toContain('Exec="/home/a \\\\"b\\\\"/\\\\$HOME/100%%/\\\\`x\\\\`/c\\\\\\\\d"\n');
});
