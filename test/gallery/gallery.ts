/**
 * Draws every story in both themes, compact and wide, in both languages: out/gallery/*.png and index.html,
 * and checks each with axe. Exit code 1 when anything is wrong.
 *
 *   npm run gallery -- --only 'call--.*light--400--ru'
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPage } from './build-page.ts';
import { byComplaint } from './by-complaint.ts';
import { contactSheet } from './contact-sheet.ts';
import { layouts } from './layouts.ts';
import { openBrowser } from './open-browser.ts';
import { photographStory } from './photograph-story.ts';
import { servePage } from './serve-page.ts';
import { openStories } from './show-story.ts';

const { only = '' } = parseArgs({ options: { only: { type: 'string' } } }).values;
const directory = resolve(import.meta.dirname, '../../out/gallery');
const pageDirectory = resolve(directory, '../gallery-page');

if (only === '') await rm(directory, { recursive: true, force: true });
await mkdir(directory, { recursive: true });
await buildPage(pageDirectory);
await using server = await servePage(pageDirectory);
await using browser = await openBrowser();

const wrong = new Map<string, readonly string[]>();
const started = performance.now();
for (const story of await openStories(browser.page, server.url)) {
  for (const layout of layouts) {
    const found = await photographStory({ ...browser, directory, only }, story, layout);
    for (const [picture, lines] of found) wrong.set(picture, lines);
  }
}
const faulty = new Map([...wrong].filter(([, lines]) => lines.length > 0));
await writeFile(join(directory, 'index.html'), contactSheet([...wrong.keys()], faulty));

for (const [line, where] of byComplaint(faulty)) {
  console.log(`${line}\n  ${where.length} times: ${where.slice(0, 3).join(', ')}`);
}
const seconds = ((performance.now() - started) / 1000).toFixed(0);
console.log(
  `${wrong.size} pictures by ${browser.name} in ${seconds} s, ${faulty.size} with something wrong.`,
);
console.log(join(directory, 'index.html'));
process.exitCode = faulty.size > 0 ? 1 : 0;
