import { type Hue, hues, type Token } from './scene';

/** Colors for files, where no editor theme gives them. */
export type Palette = Record<Token, string>;

type Rgb = [number, number, number];

interface Base {
  ink: string;
  muted: string;
  line: string;
  grid: string;
  paper: string;
  band: string;
  outside: string;
  today: string;
  todayInk: string;
  error: string;
  warning: string;
  information: string;
  hint: string;
  hues: Record<Hue, string>;
  /** Share of the hue in the soft and the mid grounds. */
  soft: number;
  mid: number;
}

const light: Base = {
  ink: '#1f2328',
  muted: '#5b636d',
  line: '#cfd6dd',
  grid: '#e9edf1',
  paper: '#ffffff',
  band: '#f5f7f9',
  outside: '#f7f8fa',
  today: '#1f2328',
  todayInk: '#ffffff',
  error: '#c4221a',
  warning: '#9a6700',
  information: '#0b62c4',
  hint: '#5b636d',
  hues: {
    plan: '#1f6fd0',
    done: '#2c7d3f',
    paused: '#9a6700',
    idle: '#6b7480',
    sunset: '#bf5a0a',
    milestone: '#7a3fb0',
    metric: '#1f6fd0',
    target: '#2c7d3f',
    late: '#c4221a',
  },
  soft: 0.13,
  mid: 0.3,
};

const dark: Base = {
  ink: '#d7dae0',
  muted: '#9aa3ae',
  line: '#3d434b',
  grid: '#2a2e34',
  paper: '#1e1f22',
  band: '#25272b',
  outside: '#232529',
  today: '#d7dae0',
  todayInk: '#1e1f22',
  error: '#ff7b72',
  warning: '#e3b341',
  information: '#6cb6ff',
  hint: '#9aa3ae',
  hues: {
    plan: '#58a6ff',
    done: '#5fbf77',
    paused: '#e3b341',
    idle: '#8b949e',
    sunset: '#f0883e',
    milestone: '#c297ff',
    metric: '#58a6ff',
    target: '#5fbf77',
    late: '#ff7b72',
  },
  soft: 0.18,
  mid: 0.36,
};

export const palettes = { light: paletteOf(light), dark: paletteOf(dark) };

function paletteOf({ todayInk, hues: solid, soft, mid, ...plain }: Base): Palette {
  const tints = hues.flatMap((hue) => [
    [hue, solid[hue]],
    [`${hue}-soft`, mix(solid[hue], plain.paper, soft)],
    [`${hue}-mid`, mix(solid[hue], plain.paper, mid)],
  ]);
  return { ...plain, 'today-ink': todayInk, 'badge-ink': plain.paper, ...Object.fromEntries(tints) };
}

function mix(color: string, ground: string, share: number): string {
  const [a, b] = [rgb(color), rgb(ground)];
  const mixed = a.map((value, i) => Math.round(value * share + (b[i] ?? 0) * (1 - share)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function rgb(color: string): Rgb {
  const value = Number.parseInt(color.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
