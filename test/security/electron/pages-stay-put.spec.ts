import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base, expect } from '../../support/communicator-test.ts';

/** Somebody else's web server: everything that reaches it is remembered. */
interface Outside {
  readonly url: string;
  readonly requests: string[];
}

const test = base.extend<{ readonly outside: Outside }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs.
  outside: async ({}, use) => {
    const requests: string[] = [];
    const server: Server = createServer((request, response) => {
      requests.push(request.url ?? '');
      response.writeHead(200, { 'access-control-allow-origin': '*' }).end('<title>outside</title>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await use({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests });
    server.close();
  },
});

const SIGN_IN = 'app://sign-in/sign-in.html';

/** Ways a page could try to leave; each is a script run in the page with the outside URL as `url`. */
const escapes: Readonly<Record<string, string>> = {
  'by its address': 'location.href = url',
  'by a link': "const a = document.createElement('a'); a.href = url; document.body.append(a); a.click()",
  'by a link to a new window':
    "const a = document.createElement('a'); a.href = url; a.target = '_blank'; document.body.append(a); a.click()",
  'by a form':
    "const f = document.createElement('form'); f.action = url; document.body.append(f); f.submit()",
  'by a frame': "const f = document.createElement('iframe'); f.src = url; document.body.append(f)",
  'by a webview': "const f = document.createElement('webview'); f.src = url; document.body.append(f)",
  'by an object': "const f = document.createElement('object'); f.data = url; document.body.append(f)",
  'by a refresh':
    "const m = document.createElement('meta'); m.httpEquiv = 'refresh'; m.content = '0;url=' + url; document.head.append(m)",
  'by window.open': 'window.open(url)',
  'to the other page': "location.href = 'app://phone/index.html'",
  'to a file': "location.href = 'file:///etc/passwd'",
  'to a script': "const a = document.createElement('a'); a.href = 'javascript:document.title=1'; a.click()",
};

test('a page cannot leave', async ({ launch, outside }) => {
  const app = await launch();
  const signIn = await app.firstWindow();
  await signIn.page.waitForLoadState();
  for (const [how, script] of Object.entries(escapes)) {
    await test.step(how, async () => {
      await signIn.evaluate(`(() => { const url = ${JSON.stringify(outside.url)}; ${script} })()`);
      // A navigation that is allowed has begun by the time the page has painted twice.
      await signIn.evaluate(
        'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))',
      );
      expect(signIn.page.url()).toBe(SIGN_IN);
      expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    });
  }
  expect(outside.requests).toEqual([]);
});

test('a page loads and runs nothing that is not the app’s', async ({ launch, outside }) => {
  const app = await launch();
  const signIn = await app.firstWindow();
  await signIn.page.waitForLoadState();
  const outcome = await signIn.evaluate(async (url) => {
    const loads = (element: HTMLElement) =>
      new Promise<string>((resolve) => {
        element.onload = () => resolve('loaded');
        element.onerror = () => resolve('refused');
        document.head.append(element);
      });
    const script = Object.assign(document.createElement('script'), { src: `${url}/script.js` });
    const image = Object.assign(document.createElement('img'), { src: `${url}/image.png` });
    const style = Object.assign(document.createElement('link'), {
      rel: 'stylesheet',
      href: `${url}/style.css`,
    });
    const inline = document.createElement('script');
    inline.textContent = 'window.inlineRan = true';
    document.head.append(inline);
    const refused = (work: () => unknown) => {
      try {
        work();
        return 'ran';
      } catch {
        return 'refused';
      }
    };
    return {
      script: await loads(script),
      image: await loads(image),
      style: await loads(style),
      fetch: await fetch(url).then(
        () => 'loaded',
        () => 'refused',
      ),
      // biome-ignore lint/security/noGlobalEval: that it is refused is what is tested.
      eval: refused(() => window.eval('1')),
      newFunction: refused(() => new Function('return 1')()),
      inline: 'inlineRan' in window ? 'ran' : 'refused',
    };
  }, outside.url);
  expect(new Set(Object.values(outcome))).toEqual(new Set(['refused']));
  expect(outside.requests).toEqual([]);
});

test('the phone page cannot go back to the page that saw the password', async ({ launch }) => {
  const app = await launch();
  const window = await app.firstWindow();
  await window.enterOffice('Иван Петров');
  await window.becomesRegistered();
  expect(await window.evaluate('history.length')).toBe(1);
});
