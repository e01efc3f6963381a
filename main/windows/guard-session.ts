import type { Session } from 'electron';
import { pageOf } from '../pages/page-address.ts';
import { isTelephonyDevice } from './is-telephony-device.ts';
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
  session.setDevicePermissionHandler(
    ({ deviceType, device, origin }) =>
      deviceType === 'hid' && pageOf(`${origin}/`) === 'phone' && isTelephonyDevice(device),
  );
  session.on('select-hid-device', (event, { deviceList }, choose) => {
    event.preventDefault();
    choose(deviceList.find(isTelephonyDevice)?.deviceId ?? null);
  });
  session.on('will-download', (event) => event.preventDefault());
}
