/** For sorcery.conf: users of pjsip.conf besides those that are pushed. */
export const SORCERY_FROM_FILES = `
[res_pjsip](+)
${['endpoint', 'auth', 'aor'].map((type) => `${type} = config,pjsip.conf,criteria=type=${type}\n`).join('')}`;
