import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { differencesOf, isPlayedOn, type Scenario, type Topic } from '../scenarios/scenario.ts';
import type { EngineName } from '../scenarios/step.ts';
import { topics } from '../scenarios/topics.ts';

/** What came of a scenario on an engine. */
export type Outcome = 'holds' | 'fails';

const ENGINES: readonly EngineName[] = ['embedded', 'asterisk'];
const REPORTS = new URL('../../../out/reports/', import.meta.url);

const fileOf = (engine: EngineName): URL => new URL(`conformance-${engine}.json`, REPORTS);

/** Keeps an engine's outcomes, and tells those of both: in `out/reports/conformance.md`, and to whoever looks on. */
export const reportOutcomes = async (
  engine: EngineName,
  outcomes: ReadonlyMap<string, Outcome>,
): Promise<void> => {
  await mkdir(REPORTS, { recursive: true });
  await writeFile(fileOf(engine), JSON.stringify(Object.fromEntries(outcomes), null, 2));
  const all = await Promise.all(ENGINES.map(async (one) => [one, await readOutcomes(one)] as const));
  const table = tableOf((title) => all.map(([, told]) => told[title] ?? 'not played'));
  await writeFile(new URL('conformance.md', REPORTS), table);
  process.stdout.write(`${table}\n`);
};

const readOutcomes = async (engine: EngineName): Promise<Readonly<Record<string, Outcome>>> => {
  try {
    return JSON.parse(await readFile(fileOf(engine), 'utf8'));
  } catch {
    return {};
  }
};

/** `docs/conformance.md`: what is the same on both engines, and what is not. */
export const documentOf = (): string => {
  const all = topics.filter(({ only }) => !only).flatMap(({ scenarios }) => scenarios);
  const more = topics.flatMap(({ only, scenarios }) => (only ? scenarios : []));
  const differing = new Set(all.filter((one) => differencesOf(one).length > 0).map(({ title }) => title));
  const table = tableOf((title) => ENGINES.map(() => (differing.has(title) ? 'see beside' : 'holds')));
  return `# Conformance of the engines

${all.length} scenarios are played on both engines with the product's brain and real SIP phones, by \`npm test\`. They are
data, in \`test/conformance/scenarios\`; this page is written from them (\`test/conformance/document.test.ts\`). How the
last run came out is in \`out/reports/conformance.md\`. ${differing.size} come out differently, as the last column says. ${more.length} more are played on
one engine; the other one cannot do them («—»).

${table}`;
};

/** Every scenario, by topic: title, a cell an engine, and why they differ. `cells`: by title. */
const tableOf = (cells: (title: string) => readonly string[]): string => {
  const row = (topic: Topic, scenario: Scenario) => {
    const told = cells(scenario.title).map((cell, index) =>
      isPlayedOn(topic, ENGINES[index] as EngineName) ? cell : '—',
    );
    const differences = [...differencesOf(scenario), ...(topic.only ? [topic.only.because] : [])];
    return `| ${[scenario.title, ...told, differences.join('; ')].join(' | ')} |`;
  };
  const head = [`| scenario | ${ENGINES.join(' | ')} | difference |`, '| --- | --- | --- | --- |'];
  return topics
    .map((topic) => {
      const rows = topic.scenarios.map((scenario) => row(topic, scenario));
      return [`## ${topic.name}`, '', ...head, ...rows, ''].join('\n');
    })
    .join('\n');
};
