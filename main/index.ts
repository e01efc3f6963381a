import { startCommunicator } from './composition-root.ts';

startCommunicator();
