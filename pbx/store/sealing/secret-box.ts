import { CompactEncrypt, compactDecrypt } from 'jose';

/** Keeps secrets from whoever has the database without the key. */
export interface SecretBox {
  seal(secret: string): Promise<string>;
  /** What was sealed, and whatever never was as it is. Undefined: it was sealed by another key, or changed since. */
  open(written: string): Promise<string | undefined>;
}

const SEALED = 'sealed:';

export const isSealed = (written: string): boolean => written.startsWith(SEALED);

/** JSON Web Encryption (RFC 7516) with this key itself and AES-GCM of 256 bits. `key`: 32 bytes. */
export const createSecretBox = (key: Uint8Array): SecretBox => ({
  async seal(secret) {
    const encrypt = new CompactEncrypt(new TextEncoder().encode(secret));
    return `${SEALED}${await encrypt.setProtectedHeader({ alg: 'dir', enc: 'A256GCM' }).encrypt(key)}`;
  },
  async open(written) {
    if (!isSealed(written)) return written;
    const given = { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] };
    try {
      const { plaintext } = await compactDecrypt(written.slice(SEALED.length), key, given);
      return new TextDecoder().decode(plaintext);
    } catch {
      return undefined;
    }
  },
});
