// The element's types. The report's shape is also described by report.schema.json.

/** A number, `null` for a blank, or a text that could not be read as a number. */
export type Value = number | string | null;

/** Values by their path: `requests.denied.state_secret.natural_person`. */
export interface Values {
  [key: string]: Value | Values;
}

export interface Report {
  gongkai: 1;
  edition: '2019' | '2021';
  year: Value;
  organization: string;
  overview: string;
  improvement: string;
  other_matters: string;
  proactive: Values;
  requests: Values;
  reviews: Values;
  notes?: Record<string, string>;
  explanations?: Record<string, string>;
  [unknown: string]: unknown;
}

export interface Problem {
  /** `A1`, as in rules.json. */
  rule: string;
  severity: 'error' | 'warning' | 'note';
  message: string;
  /** The ids of every cell that took part. */
  cells: string[];
  section?: string;
  left?: number;
  right?: number;
  difference?: number;
  quote?: string;
  explained?: string;
}

export interface Reading {
  report: Report;
  notes: unknown[];
}

export type Kind = 'json' | 'html';

export interface GongkaiReportEventMap {
  'gongkai-ready': CustomEvent<null>;
  'gongkai-change': CustomEvent<{ report: Report }>;
  'gongkai-problems': CustomEvent<{ problems: Problem[] }>;
  'gongkai-download': CustomEvent<{ kind: Kind; name: string; blob: Blob }>;
  'gongkai-error': CustomEvent<{ message: string }>;
}

export interface GongkaiReport extends HTMLElement {
  organization: string;
  year: string;
  edition: string;
  draft: string;
  readonly: boolean;
  /** Setting it throws a `TypeError` where the object is no report. */
  report: Report | null;
  /** Last year's report, shown and checked beside this year's; null puts it away. It throws as `report` does. */
  prior: Report | null;
  readonly problems: Problem[];
  readonly ready: Promise<GongkaiReport>;
  check(): Problem[];
  open(source: File | Blob | string): Promise<Reading>;
  exportAs(kind: Kind): Promise<Blob>;
  download(kind: Kind): void;
  focusCell(id: string): boolean;
  undo(): void;
  redo(): void;
  addEventListener<K extends keyof GongkaiReportEventMap>(
    type: K,
    listener: (this: GongkaiReport, event: GongkaiReportEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'gongkai-report': GongkaiReport;
  }
}
