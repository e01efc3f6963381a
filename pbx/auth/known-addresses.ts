/** More than anybody signs in from; the one that was used longest ago is forgotten. */
const MOST_OF_A_LOGIN = 20;

export interface KnownAddresses {
  has(login: string, address: string): boolean;
  /** Once the login's right password came from the address. */
  add(login: string, address: string): void;
}

/** From where each login has signed in. Bounded by the logins that exist, since only a right password adds. */
export const createKnownAddresses = (): KnownAddresses => {
  const byLogin = new Map<string, Set<string>>();
  return {
    has: (login, address) => byLogin.get(login)?.has(address) ?? false,
    add(login, address) {
      const addresses = byLogin.get(login) ?? new Set();
      byLogin.set(login, addresses);
      // Deleting first keeps the set in order of last use.
      addresses.delete(address);
      addresses.add(address);
      const [oldest = address] = addresses;
      if (addresses.size > MOST_OF_A_LOGIN) addresses.delete(oldest);
    },
  };
};
