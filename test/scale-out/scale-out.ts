/**
 * `npm run scale-out [-- --employees N]`: companies on two nodes behind Kamailio; they move, and a node dies (decision
 * 0034). N: so many more on each node.
 */
import { parseArgs } from 'node:util';
import { createScope } from '../../pbx/scope.ts';
import { openCluster } from './cluster.ts';
import { DOMAINS, playScaleOut } from './play-scale-out.ts';
import { Report } from './report.ts';

const { values } = parseArgs({ options: { employees: { type: 'string', default: '0' } } });
const report = new Report();
const scope = createScope();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void scope.close().finally(() => process.exit(1)));
try {
  const cluster = await openCluster(DOMAINS, scope);
  try {
    await playScaleOut(cluster, report, Number(values.employees));
  } catch (error) {
    console.error(cluster.kamailio.log.slice(-4_000));
    for (const { name, log } of [cluster.n1, cluster.n2]) console.error(`${name}: ${log.slice(-4_000)}`);
    throw error;
  }
} catch (error) {
  report.row('went through to its end', String(error), false);
} finally {
  await scope.close();
}
console.log(report.table());
process.exitCode = report.holds ? 0 : 1;
