import type { pbxRoutes } from '../../preload/contract/pbx-routes.ts';

type WithIds<Path extends string> = Path extends `${infer Head}:id${infer Tail}`
  ? `${Head}${string}${WithIds<Tail>}`
  : Path;

type Routes<Method extends string> = Extract<(typeof pbxRoutes)[number], `${Method} ${string}`>;

/** A path that may be asked with this method. */
export type PbxPath<Method extends string> =
  Routes<Method> extends `${Method} ${infer Path}` ? WithIds<Path> : never;
