import { AxisBottom, AxisLeft } from '@visx/axis';
import { scaleBand, scaleLinear, scaleOrdinal } from '@visx/scale';
import { BarStack } from '@visx/shape';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatisticsRow } from '../../../pbx/contract/statistics.ts';
import { ChartLegend } from './chart-legend.tsx';
import { type Part, partOf, parts, rowWords } from './row-text.ts';
import { callsOf } from './shown-row.ts';
import type { StatisticsView } from './statistics-view.ts';
import styles from './time-chart.module.css';
import type { RowNames } from './use-row-names.ts';
import { useWidth } from './use-width.ts';

const HEIGHT = 240;
const MARGIN = { top: 8, right: 4, bottom: 28, left: 36 };
/** Below a column, in CSS pixels. */
const LABEL_WIDTH = { day: 56, hour: 24 };

export interface TimeChartProps {
  readonly rows: readonly StatisticsRow[];
  readonly names: RowNames;
  readonly by: 'day' | 'hour';
  readonly direction: StatisticsView['direction'];
  readonly show: (key: string) => void;
}

/** Columns over time, each of which opens its calls; arrows go from one to the next. */
export function TimeChart({ rows, names, by, direction, show }: TimeChartProps) {
  const { t } = useTranslation();
  const [frame, width] = useWidth();
  const columns = useRef<HTMLDivElement>(null);
  const [pointed, point] = useState<string>();
  const [reached, reach] = useState(0);

  const inner = Math.max(0, width - MARGIN.left - MARGIN.right);
  const bottom = HEIGHT - MARGIN.bottom;
  const x = scaleBand({ domain: rows.map(({ key }) => key), range: [0, inner], padding: 0.25 });
  const most = Math.max(4, ...rows.map(callsOf));
  const y = scaleLinear({ domain: [0, most], range: [bottom, MARGIN.top], nice: true });
  const classes = scaleOrdinal<Part, string>({ domain: [...parts], range: [...parts] });
  const every = Math.max(1, Math.ceil((rows.length * LABEL_WIDTH[by]) / Math.max(1, inner)));
  const told = rows.find(({ key }) => key === pointed);
  const tabStop = Math.min(reached, rows.length - 1);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -rows.length, End: rows.length }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(rows.length - 1, tabStop + step));
    reach(next);
    (columns.current?.children[next] as HTMLElement | undefined)?.focus();
  };

  return (
    <div className={styles.chart}>
      <div className={styles.top}>
        <ChartLegend rows={rows} direction={direction} />
        <p className={styles.told}>
          {told
            ? t('company.statistics.details', {
                name: names.full(told.key),
                words: rowWords(t, told, direction),
              })
            : t('company.statistics.hint')}
        </p>
      </div>
      <div ref={frame} className={styles.frame}>
        {width > 0 && (
          <>
            <svg width={width} height={HEIGHT} aria-hidden className={styles.picture}>
              <g transform={`translate(${MARGIN.left} 0)`}>
                {y.ticks(4).map((tick) => (
                  <line key={tick} className={styles.grid} x2={inner} y1={y(tick)} y2={y(tick)} />
                ))}
                <BarStack<StatisticsRow, Part>
                  data={[...rows]}
                  keys={[...parts]}
                  value={partOf}
                  x={({ key }) => key}
                  xScale={x}
                  yScale={y}
                  color={classes}
                >
                  {(stacks) =>
                    stacks.flatMap(({ key: part, bars }) =>
                      bars.map(({ index, height, ...bar }) => (
                        <rect
                          key={`${part} ${index}`}
                          className={styles[part]}
                          x={bar.x}
                          y={bar.y}
                          width={bar.width}
                          height={Math.max(0, height)}
                        />
                      )),
                    )
                  }
                </BarStack>
                <AxisBottom
                  top={bottom}
                  scale={x}
                  tickValues={rows.filter((_row, index) => index % every === 0).map(({ key }) => key)}
                  tickFormat={names.short}
                  hideTicks
                  axisLineClassName={styles.line ?? ''}
                  tickLabelProps={{ className: styles.label ?? '', textAnchor: 'middle' }}
                />
                <AxisLeft
                  scale={y}
                  tickValues={y.ticks(4).filter(Number.isInteger)}
                  tickFormat={String}
                  hideTicks
                  hideAxisLine
                  tickLabelProps={{ className: styles.label ?? '', textAnchor: 'end', dx: -6, dy: 4 }}
                />
              </g>
            </svg>
            <div
              ref={columns}
              className={styles.columns}
              role="toolbar"
              tabIndex={-1}
              aria-label={t('company.statistics.chart', { by: t(`company.statistics.by.${by}`) })}
              onKeyDown={onKeyDown}
              onPointerLeave={() => point(undefined)}
            >
              {rows.map((row, index) => (
                <button
                  key={row.key}
                  type="button"
                  className={styles.column}
                  style={{
                    insetInlineStart: MARGIN.left + (x(row.key) ?? 0) - (x.step() - x.bandwidth()) / 2,
                    width: x.step(),
                    height: bottom,
                  }}
                  tabIndex={index === tabStop ? 0 : -1}
                  aria-label={`${t('company.statistics.details', {
                    name: names.full(row.key),
                    words: rowWords(t, row, direction),
                  })}. ${t('company.statistics.showCalls')}`}
                  onClick={() => show(row.key)}
                  onPointerEnter={() => point(row.key)}
                  onFocus={() => {
                    reach(index);
                    point(row.key);
                  }}
                  onBlur={() => point(undefined)}
                />
              ))}
            </div>
          </>
        )}
      </div>
    </div>
  );
}
