import type { Session } from 'electron';
import { mayUse } from './may-use.ts';

/** Answers every question for a permission or a device, asked by whatever page runs in `session`. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    const mediaTypes = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    callback(
      mayUse({ permission, asker: details.requestingUrl, isMainFrame: details.isMainFrame, mediaTypes }),
    );
  });
  session.setPermissionCheckHandler((_contents, permission, asker, details) =>
    mayUse({
      permission,
      asker,
      isMainFrame: details.isMainFrame,
      mediaTypes: details.mediaType ? [details.mediaType] : [],
    }),
  );
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
}
