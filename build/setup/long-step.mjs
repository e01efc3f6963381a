import { spawn } from 'node:child_process';

const REMINDER_SECONDS = 10;
const OUTPUT_LIMIT = 8_000;

/** Writes a line for the person at the terminal; stdout belongs to results. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Runs a program that may take minutes: says what it is for, reminds every 10 s that it is still
 * under way, and throws with its output when it fails.
 */
export async function longStep(purpose, program, args, options = {}) {
  say(`${purpose}…`);
  const started = Date.now();
  const reminder = setInterval(
    () => say(`  still at it: ${purpose} (${Math.round((Date.now() - started) / 1000)} s)`),
    REMINDER_SECONDS * 1000,
  );
  try {
    const { code, output } = await run(program, args, options);
    if (code !== 0) throw new Error(`${purpose} failed:\n${output.slice(0, OUTPUT_LIMIT)}`);
  } finally {
    clearInterval(reminder);
  }
}

/** Runs a program and resolves with its exit code and everything it wrote. */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
