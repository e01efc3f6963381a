import { Page } from '../../preload/contract/channels.ts';

/** The scheme of everything the app shows. */
export const APP_SCHEME = 'app';

const FILES: Readonly<Record<Page, string>> = {
  'sign-in': 'sign-in.html',
  phone: 'index.html',
  incoming: 'incoming.html',
};

/** Each page is a host of its own, hence an origin and a renderer process of its own. */
export function pageUrl(page: Page): string {
  return `${APP_SCHEME}://${page}/${FILES[page]}`;
}

/** Which page a URL belongs to; undefined for whatever is not ours. */
export function pageOf(url: string): Page | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, host } = new URL(url);
  if (protocol !== `${APP_SCHEME}:`) return undefined;
  return Page.safeParse(host).data;
}
