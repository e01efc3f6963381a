/** Resolves when sound can pass, or when `limitMs` are over. */
export async function whenConnected(connection: RTCPeerConnection, limitMs: number): Promise<void> {
  const done = new AbortController();
  const connected = new Promise<void>((resolve) => {
    const look = (): void => {
      if (connection.connectionState === 'connected') resolve();
    };
    connection.addEventListener('connectionstatechange', look, { signal: done.signal });
    look();
  });
  await Promise.race([connected, new Promise((resolve) => setTimeout(resolve, limitMs))]);
  done.abort();
}
