#!/usr/bin/env node
// Stands in for Electron's executable: runs the real one in the network namespace COMMUNICATOR_NETNS, and brings
// its debugging ports out, at the same numbers, so that Playwright can drive it from here.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

const inside = ['netns', 'exec', process.env.COMMUNICATOR_NETNS];
const [program] = [process.env.COMMUNICATOR_ELECTRON_ELSEWHERE];

const app = spawn('ip', [...inside, program, ...process.argv.slice(2)], {
  stdio: ['inherit', 'inherit', 'pipe'],
});
app.once('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => app.kill(signal));

// One connection, one relay inside: it joins its own stdin and stdout to the port.
const relay = `const s=require('net').connect(+process.argv[1],'127.0.0.1');process.stdin.pipe(s);s.pipe(process.stdout);s.on('error',()=>process.exit());s.on('close',()=>process.exit())`;

function bringOut(port) {
  const server = createServer((socket) => {
    const inner = spawn('ip', [...inside, process.execPath, '-e', relay, String(port)], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    socket.pipe(inner.stdin).on('error', () => socket.destroy());
    inner.stdout.pipe(socket);
    socket.on('error', () => inner.kill()).on('close', () => inner.kill());
    inner.once('exit', () => socket.destroy());
  });
  return new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
}

const seen = new Set();
let rest = '';
let told = Promise.resolve();
app.stderr.on('data', (chunk) => {
  const lines = (rest + chunk).split('\n');
  rest = lines.pop() ?? '';
  for (const line of lines) {
    told = told.then(async () => {
      const port = Number(/ws:\/\/127\.0\.0\.1:(\d+)/.exec(line)?.[1] ?? 0);
      if (port > 0 && !seen.has(port)) await bringOut(port);
      seen.add(port);
      process.stderr.write(`${line}\n`);
    });
  }
});
