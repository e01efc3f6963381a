/**
 * Compiles RNNoise and hands the module over. It is a worker because only its own policy lets anything compile
 * WebAssembly (main/pages/content-security-policy.ts, decision 0016): the page's does not.
 */
import address from '@sapphi-red/web-noise-suppressor/rnnoise_simd.wasm?url';

WebAssembly.compileStreaming(fetch(address)).then(
  (compiled) => postMessage(compiled),
  (error: unknown) => postMessage(String(error)),
);
