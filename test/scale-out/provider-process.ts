/** A provider that lets everybody in, and says of each registration from where it came and for how long: JSON lines. */
import { createSocket } from 'node:dgram';
import { SipMessage } from '../doubles/sip-message.ts';

const [address = '', port = ''] = process.argv.slice(2);

const socket = createSocket('udp4').bind(Number(port), address);
socket.on('message', (datagram, from) => {
  const message = SipMessage.parse(String(datagram));
  if (!message || message.isResponse) return;
  if (message.method === 'REGISTER')
    console.log(JSON.stringify({ from: from.address, seconds: Number(message.header('expires')) }));
  socket.send(String(new SipMessage('SIP/2.0 200 OK', message.headers, '')), from.port, from.address);
});
socket.on('listening', () => console.log(JSON.stringify({ from: '', seconds: 0 })));
