import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPage } from './build-page.ts';
import { type Browser, openBrowser } from './open-browser.ts';
import { servePage } from './serve-page.ts';

export interface Gallery extends Browser {
  readonly url: string;
}

/** The page of stories, built into a folder of its own, served, with a browser to look at it. */
export async function openGallery(): Promise<Gallery> {
  await using scope = new AsyncDisposableStack();
  const directory = await mkdtemp(join(tmpdir(), 'gallery-page-'));
  scope.defer(() => rm(directory, { recursive: true, force: true }));
  await buildPage(directory);
  const { url } = scope.use(await servePage(directory));
  const { page, name } = scope.use(await openBrowser());
  const owned = scope.move();
  return { page, name, url, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}
