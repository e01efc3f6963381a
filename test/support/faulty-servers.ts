import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runOrThrow } from '../../build/run.ts';
import { API_VERSION } from '../../pbx/contract/session.ts';

/** A server on loopback that is not what a Communicator hopes for. */
export interface FaultyServer extends AsyncDisposable {
  readonly port: number;
}

/** Takes connections and never says a word. */
export function silentServer(): Promise<FaultyServer> {
  return serve(createTcpServer());
}

/** Speaks TLS with a certificate that nobody vouches for. */
export async function selfSignedServer(): Promise<FaultyServer> {
  return serve(createHttpsServer(await selfSignedCertificate(), aboutAnswer(API_VERSION)));
}

/** A PBX that speaks another version of the API. */
export function serverOfVersion(apiVersion: number): Promise<FaultyServer> {
  return serve(createHttpServer(aboutAnswer(apiVersion)));
}

/** Some web server. */
export function webServer(): Promise<FaultyServer> {
  return serve(createHttpServer((_request, response) => response.end('<h1>It works!</h1>')));
}

function aboutAnswer(apiVersion: number): RequestListener {
  const about = { product: 'communicator-pbx', apiVersion, version: '9.9.9', company: 'Ромашка' };
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(about));
  };
}

async function serve(server: Server): Promise<FaultyServer> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

async function selfSignedCertificate(): Promise<{ key: Buffer; cert: Buffer }> {
  const directory = await mkdtemp(join(tmpdir(), 'communicator-certificate-'));
  try {
    const [key, cert] = [join(directory, 'key.pem'), join(directory, 'cert.pem')];
    const request =
      'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost';
    const names = 'subjectAltName=DNS:localhost,IP:127.0.0.1';
    await runOrThrow('openssl', [...request.split(' '), '-addext', names, '-keyout', key, '-out', cert]);
    return { key: await readFile(key), cert: await readFile(cert) };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
