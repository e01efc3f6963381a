import { protocol } from 'electron';
import { SOUND_FOLDER } from '../pbx-api/serve-sound.ts';
import { APP_SCHEME } from './page-address.ts';
import { serveAppFile } from './serve-app-file.ts';

/** Makes `app:` a scheme like https: origins, storage, service of media. Only possible before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
}

/**
 * Serves `app:` from `root`, the folder of the bundled pages; what is below `SOUND_FOLDER` is answered by
 * `serveSound`. Only possible once the app is ready.
 */
export function serveAppScheme(root: string, serveSound: (request: Request) => Promise<Response>): void {
  protocol.handle(APP_SCHEME, (request) =>
    new URL(request.url).pathname.startsWith(SOUND_FOLDER)
      ? serveSound(request)
      : serveAppFile(root, request),
  );
}
