import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { createKeychainVault } from './keychain-vault.ts';
import { openVault } from './open-vault.ts';

/** A service of this run's own: nobody's real passwords are touched, and parallel runs do not meet. */
const service = `Communicator test ${process.pid}`;
const hasKeychain = (await openVault(() => createKeychainVault(service))).kind === 'keychain';
const isExpected = process.env.COMMUNICATOR_EXPECT_KEYRING === '1';

test.runIf(isExpected)('there is a keychain, as this run was promised', () => {
  expect(hasKeychain).toBe(true);
});

describe.skipIf(!hasKeychain)('the operating system’s keychain', () => {
  const vault = createKeychainVault(service);

  test('keeps, replaces and forgets a password', async () => {
    expect(await vault.read('anna https://pbx.example')).toBeUndefined();
    await vault.save('anna https://pbx.example', 'correct horse');
    await vault.save('anna https://pbx.example', 'пароль 🐎');
    expect(await vault.read('anna https://pbx.example')).toBe('пароль 🐎');
    await vault.forget('anna https://pbx.example');
    expect(await vault.read('anna https://pbx.example')).toBeUndefined();
  });

  test('keeps accounts apart', async () => {
    await Promise.all([vault.save('anna', 'a'), vault.save('ivan', 'i')]);
    expect(await Promise.all([vault.read('anna'), vault.read('ivan')])).toEqual(['a', 'i']);
    await Promise.all([vault.forget('anna'), vault.forget('ivan')]);
  });

  test('what was never kept is forgotten without complaint', async () => {
    await expect(vault.forget('nobody')).resolves.toBeUndefined();
  });

  test('another process finds the password: it outlives this one', async () => {
    await vault.save('maria', 'for the next start');
    try {
      const { stdout } = await inChild('(await vault.read("maria")) ?? "nothing"');
      expect(stdout.trim()).toBe('for the next start');
    } finally {
      await vault.forget('maria');
    }
  });
});

describe.runIf(process.platform === 'linux')('without a session bus', () => {
  const withoutBus = { ...process.env, DBUS_SESSION_BUS_ADDRESS: undefined, XDG_RUNTIME_DIR: undefined };

  test('the keychain rejects, and never falls back to another place', async () => {
    const { stdout } = await inChild(
      'await vault.save("anna", "secret").then(() => "kept", () => "rejected")',
      { ...withoutBus, DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere/bus' },
    );
    expect(stdout.trim()).toBe('rejected');
  });

  test('passwords are kept in memory', async () => {
    const { stdout } = await inChild('(await openVault()).kind', withoutBus);
    expect(stdout.trim()).toBe('memory');
  });
});

/** Evaluates an expression about `vault` in a fresh Node and gives its output. */
function inChild(expression: string, env: NodeJS.ProcessEnv = process.env) {
  const source = (name: string) => JSON.stringify(join(import.meta.dirname, name));
  const program = `
    const { createKeychainVault } = await import(${source('keychain-vault.ts')});
    const { openVault } = await import(${source('open-vault.ts')});
    const vault = createKeychainVault(${JSON.stringify(service)});
    console.log(${expression});`;
  return promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], { env });
}
