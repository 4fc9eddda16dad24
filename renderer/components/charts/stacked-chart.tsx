/**
 * Stacked bars with a line over them, drawn by recharts. The bars are in equal columns, so that a table below with
 * the same columns lines up. Each column has a button over it: assistive tools see the buttons, but not the drawing.
 */
import { Tooltip } from '@mantine/core';
import { Bar, CartesianGrid, ComposedChart, Line, XAxis, YAxis } from 'recharts';
import type { BarShapeProps } from 'recharts';
import { useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { scaled, textScale } from '../frame/text-scale.ts';
import styles from './stacked-chart.module.css';
import { barScale, cutValues } from './broken-scale.ts';
import { keyOf } from '../../state/keys.ts';

export interface ChartColumn {
  readonly id: string;
  readonly title: string;
  /** Spoken name with its numbers. */
  readonly label: string;
  /** By key of the series; for drawing only, the table has the exact numbers. */
  readonly values: Readonly<Record<string, number>>;
  /** The parts with their amounts, from the top of the bar down, and its sums: shown on hover and focus. */
  readonly about: readonly ChartPart[];
  /** Point of the line; null leaves a gap. */
  readonly line: number | null;
  /** Text above the bar. */
  readonly total: string;
  /** Not part of the time line: drawn lighter. */
  readonly apart: boolean;
}

export interface ChartPart {
  readonly name: string;
  readonly amount: string;
  /** Of the part in the bar; a sum has none. */
  readonly colour?: string;
}

export interface ChartSeries {
  readonly key: string;
  readonly name: string;
  readonly colour: string;
}

export interface StackedChartProps {
  readonly label: string;
  readonly help: string;
  readonly columns: readonly ChartColumn[];
  readonly series: readonly ChartSeries[];
  readonly openId: string | null;
  tick(this: void, value: number): string;
  onOpen(this: void, id: string): void;
}

export function StackedChart(props: StackedChartProps) {
  const { label, help, columns, series, tick } = props;
  const sums = columns.map((column) => series.reduce((sum, { key }) => sum + (column.values[key] ?? 0), 0));
  const { ticks, top } = barScale(sums);
  const drawn = columns.map((column) => ({
    ...column,
    values: cutValues(column.values, top),
    line: column.line === null ? null : Math.min(column.line, top),
  }));
  return (
    <>
      <div className={styles.axis} aria-hidden>
        {ticks.map((value) => (
          <span key={value} style={{ bottom: heightOf(value / top) }}>
            {tick(value)}
          </span>
        ))}
      </div>
      <div className={styles.plot} role="group" aria-label={label} aria-description={help}>
        <Drawing columns={drawn} series={series} ticks={ticks} />
        <Targets props={props} sums={sums} top={top} />
      </div>
    </>
  );
}

/** The plot leaves room for the totals above, which grow with the text. */
function heightOf(share: number): string {
  return `calc((100% - ${scaled(topRoom)}) * ${share})`;
}

const topRoom = 20;

/** Few periods on a wide screen: bars, not slabs. */
const widestBar = 96;

interface DrawingProps {
  readonly columns: readonly ChartColumn[];
  readonly series: readonly ChartSeries[];
  readonly ticks: readonly number[];
}

function Drawing({ columns, series, ticks }: DrawingProps) {
  const rows = useMemo(
    () => columns.map(({ id, values, line, apart }) => ({ id, ...values, line, apart })),
    [columns],
  );
  const hasLine = columns.some(({ line }) => line !== null);
  return (
    <div className={styles.drawing} aria-hidden>
      <ComposedChart
        responsive
        style={{ width: '100%', height: '100%' }}
        data={rows}
        margin={{ top: topRoom * textScale(), right: 0, bottom: 0, left: 0 }}
        barCategoryGap="21%"
        maxBarSize={widestBar * textScale()}
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} stroke="var(--line2)" />
        <XAxis dataKey="id" hide />
        <YAxis hide domain={[0, ticks.at(-1) ?? 1]} ticks={[...ticks]} interval={0} />
        {series.map(({ key, colour }) => (
          <Bar
            key={key}
            dataKey={key}
            stackId="stack"
            fill={colour}
            isAnimationActive={false}
            shape={Segment}
          />
        ))}
        {hasLine && <Line {...lineLook} stroke="var(--panel)" strokeWidth={5} dot={false} />}
        {hasLine && <Line {...lineLook} stroke="var(--text)" strokeWidth={1.75} dot={dotLook} />}
      </ComposedChart>
    </div>
  );
}

const lineLook = { dataKey: 'line', type: 'linear', isAnimationActive: false, activeDot: false } as const;
const dotLook = { r: 3, fill: 'var(--panel)', stroke: 'var(--text)', strokeWidth: 1.75 } as const;

/** A segment with its own edge, so that neighbors differ by more than color. */
function Segment({ x, y, width, height, fill, payload }: BarShapeProps) {
  if (height <= 0) return <g />;
  const apart = (payload as { readonly apart?: boolean } | undefined)?.apart === true;
  const tall = Math.max(height - 1, 1);
  return (
    <rect
      className={styles.segment}
      x={x + 0.5}
      y={y + 0.5}
      width={Math.max(width - 1, 1)}
      height={tall}
      rx={tall > 4 ? 1.5 : 0}
      fill={fill}
      data-apart={apart || undefined}
    />
  );
}

interface TargetsProps {
  readonly props: StackedChartProps;
  readonly sums: readonly number[];
  readonly top: number;
}

function Targets({ props, sums, top }: TargetsProps) {
  const { columns, openId, onOpen } = props;
  const group = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<string | null>(null);
  const first = columns.findIndex(({ id }) => id === openId);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (keyOf(event) === 'Escape') setShown(null);
    const buttons = [...(group.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const to = nextIndex(keyOf(event), at, buttons.length);
    if (to === null) return;
    event.preventDefault();
    buttons[to]?.focus();
  };
  return (
    <div ref={group} className={styles.targets} role="presentation" onKeyDown={onKeyDown}>
      {columns.map((column, index) => (
        <Tooltip
          key={column.id}
          position="right"
          opened={shown === column.id}
          label={<Parts column={column} />}
          disabled={column.about.length === 0}
        >
          <button
            type="button"
            onPointerEnter={() => setShown(column.id)}
            onPointerLeave={() => setShown(null)}
            onFocus={(event) => setShown(isByKeyboard(event.currentTarget) ? column.id : null)}
            onBlur={() => setShown(null)}
            className={styles.target}
            tabIndex={index === Math.max(0, first) ? 0 : -1}
            aria-label={column.label}
            aria-pressed={column.id === openId}
            data-apart={column.apart || undefined}
            onClick={() => onOpen(column.id)}
          >
            {(sums[index] ?? 0) > top && <span className={styles.broken} aria-hidden />}
            <span
              className={styles.total}
              style={{ bottom: heightOf(Math.min((sums[index] ?? 0) / top, 1)) }}
            >
              {column.total}
            </span>
          </button>
        </Tooltip>
      ))}
    </div>
  );
}

/** A click opens the deals instead, and must not cover them. */
function isByKeyboard(button: HTMLElement): boolean {
  return button.matches(':focus-visible');
}

/** What a bar is made of. */
function Parts({ column }: { readonly column: ChartColumn }) {
  return (
    <div className={styles.parts}>
      <p>{column.title}</p>
      <dl>
        {column.about.map(({ name, amount, colour }) => (
          <div key={name} data-sum={colour === undefined || undefined}>
            <dt>
              {colour !== undefined && <span className={styles.swatch} style={{ background: colour }} />}
              {name}
            </dt>
            <dd>{amount}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function nextIndex(key: string, at: number, length: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return Math.min(length - 1, at + 1);
    case 'ArrowLeft':
      return Math.max(0, at - 1);
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return null;
  }
}
