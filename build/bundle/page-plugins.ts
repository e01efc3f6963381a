import babel from '@rolldown/plugin-babel';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react, { reactCompilerPreset } from '@vitejs/plugin-react';
import type { PluginOption } from 'vite';
import { inLatin1 } from './in-latin-1.ts';
import { keepTransforms } from './keep-transforms.ts';

/** What turns the renderer's sources into pages; React's compiler keeps what did not change from being drawn anew. */
export const pagePlugins = (): PluginOption[] => [
  react(),
  keepTransforms(babel({ presets: [reactCompilerPreset()] })),
  optimizeLocales.vite({ locales: ['ru', 'en'] }),
  inLatin1(),
];
