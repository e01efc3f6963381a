/**
 * What a page may ask of the PBX by itself; `:id` stands for what names one thing. Not here: whatever opens,
 * renews or ends a session or changes the own password. Those carry secrets, and are main's.
 */
export const pbxRoutes = [
  'GET /v1/me',
  'PATCH /v1/me',
  'GET /v1/sessions',
  'DELETE /v1/sessions/:id',
  'GET /v1/me/calls',
  'POST /v1/me/calls/:id/recording',
  'POST /v1/me/calls/:id/drop',
  'GET /v1/parked-calls',
  'GET /v1/number-rules',
  'GET /v1/feature-codes',
  'POST /v1/password-rating',
  'GET /v1/password-proposal',
  'POST /v1/me/voicemail-greeting',
  'DELETE /v1/me/voicemail-greeting',
  'GET /v1/contacts',
  'POST /v1/contacts',
  'POST /v1/contacts/import',
  'POST /v1/contacts/removal',
  'GET /v1/contacts/:id',
  'PATCH /v1/contacts/:id',
  'DELETE /v1/contacts/:id',
  'GET /v1/colleagues',
  'GET /v1/extension-states',
  'GET /v1/calls',
  'GET /v1/calls/:id',
  'GET /v1/public-numbers',
  'GET /v1/voicemail',
  'PATCH /v1/voicemail/:id',
  'DELETE /v1/voicemail/:id',
  'GET /v1/statistics',
  'GET /v1/employees',
  'POST /v1/employees',
  'GET /v1/employees/proposal',
  'GET /v1/employees/letter',
  'GET /v1/employees/:id',
  'PATCH /v1/employees/:id',
  'DELETE /v1/employees/:id',
  'POST /v1/employees/:id/password',
  'POST /v1/employees/:id/invitation',
  'GET /v1/departments',
  'POST /v1/departments',
  'GET /v1/departments/proposal',
  'GET /v1/departments/:id',
  'PATCH /v1/departments/:id',
  'DELETE /v1/departments/:id',
  'GET /v1/numbers',
  'GET /v1/numbers/:id',
  'PATCH /v1/numbers/:id',
  'GET /v1/simulation',
  'GET /v1/schedule',
  'PUT /v1/schedule',
  'GET /v1/options',
  'PATCH /v1/options',
  'GET /v1/mail-server',
  'PUT /v1/mail-server',
  'POST /v1/mail-server/test',
  'GET /v1/greetings',
  'POST /v1/greetings',
  'PATCH /v1/greetings/:id',
  'DELETE /v1/greetings/:id',
  'GET /v1/audit',
  'GET /v1/audit/verification',
  'GET /v1/outbox',
  'DELETE /v1/outbox/:id',
  'POST /v1/outbox/:id/attempt',
] as const;

/** Sounds that a page may play. */
export const pbxSounds = [
  '/v1/calls/:id/recording',
  '/v1/voicemail/:id/audio',
  '/v1/greetings/:id/audio',
  '/v1/me/voicemail-greeting/audio',
] as const;

/** What the person may keep as a file. */
const pbxFiles = ['/v1/calls.csv', '/v1/employees.csv', '/v1/statistics.csv', ...pbxSounds] as const;

export function isPbxRoute(method: string, path: string): boolean {
  return matchesOne(pbxRoutes, `${method} ${path}`);
}

export function isPbxSound(path: string): boolean {
  return matchesOne(pbxSounds, path);
}

export function isPbxFile(path: string): boolean {
  return matchesOne(pbxFiles, path);
}

/** An identifier has no dot, slash or percent sign, so that it cannot lead anywhere else. */
function matchesOne(templates: readonly string[], text: string): boolean {
  return templates.some((template) =>
    new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(':id', '[A-Za-z0-9_-]{1,200}')}$`).test(text),
  );
}
