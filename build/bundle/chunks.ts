import { join } from 'node:path';
import type { Rolldown } from 'vite';

type Group = NonNullable<Rolldown.CodeSplittingOptions['groups']>[number];
type Graph = Pick<Rolldown.ChunkingContext, 'getModuleInfo'>;

/**
 * Puts the modules that the same `starts` load at once into one chunk: a request for each handful of lines costs
 * more than the lines. What is loaded later than that stays in chunks of the bundler's choice, and so do the starts:
 * whoever wants a module of a chunk runs all of it, which must not start a page inside another.
 *
 * @param root absolute path of the sources
 * @param starts each, relative to `root`: modules that are loaded together, and early
 */
export function chunksOfStarts(root: string, starts: Readonly<Record<string, readonly string[]>>): Group[] {
  const names = Object.keys(starts);
  let loaded: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  const load = (graph: Graph) =>
    new Map(
      Object.entries(starts).map(([name, modules]) => [
        name,
        loadedAtOnce(
          modules.map((module) => join(root, module)),
          graph,
        ),
      ]),
    );
  const startsOf = (id: string, graph: Graph): readonly string[] => {
    loaded ??= load(graph);
    return names.filter((name) => loaded?.get(name)?.has(id));
  };
  // What most share comes first: a chunk takes along what it imports, unless another has it already.
  return names.map((_, index) => {
    const count = names.length - index;
    return {
      priority: count,
      name: (id, graph) => {
        const those = startsOf(id, graph);
        return those.length === count ? those.join('-') : null;
      },
    };
  });
}

/** All that the modules import, but not what they import only when it is wanted. */
function loadedAtOnce(modules: readonly string[], graph: Graph): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (id: string): void => {
    if (found.has(id)) return;
    found.add(id);
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) visit(imported);
  };
  for (const module of modules) visit(module);
  for (const module of modules) found.delete(module);
  return found;
}
