/** Gives a page in a browser what the preload gives it in the app. Imported before the page itself. */
import { createWebCommunicator } from './web-communicator.ts';

Object.defineProperty(window, 'communicator', { value: createWebCommunicator() });
