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
  /** When it was published, as somebody wrote it. */
  published?: string;
  overview: string;
  improvement: string;
  other_matters: string;
  proactive: Values;
  requests: Values;
  reviews: Values;
  /** Remarks by the id of a table's section, one a line, or of a cell. */
  notes?: Record<string, string>;
  explanations?: Record<string, string>;
  /** Digits of the prose that follow a cell, by their place in UTF-16 units; those that do not fit are ignored. */
  bindings?: { section: string; start: number; end: number; cell: string }[];
  /** Only in exported files; what is read is not believed. */
  self_check?: SelfCheck;
  [unknown: string]: unknown;
}

/** What is enough of a report to be set: whatever is left out is blank. */
export type GivenReport = Partial<Report> & { gongkai: 1 };

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
  /** The sentence of the prose that it is about. */
  quote?: string;
  /** What somebody has decided or said about it; such a finding counts no more. */
  explained?: string;
}

/** What the rules said when the file was written. */
export interface SelfCheck {
  /** Whether an error stands. */
  draft: boolean;
  /** Findings that stand, by severity, and rules, by what was found. */
  counts: Record<
    | 'error' | 'warning' | 'note'
    | 'passed' | 'failed' | 'explained' | 'noted' | 'cannot_judge' | 'not_applicable',
    number
  >;
  /** Every rule, in the order of rules.json. */
  rules: {
    rule: string;
    severity: Problem['severity'];
    outcome: 'passed' | 'failed' | 'cannot_judge' | 'not_applicable';
    problems: (Omit<Problem, 'rule' | 'cells'> & { cells?: string[] })[];
  }[];
}

/** One thing to know about what was read. */
export interface Note {
  kind:
    | 'head' | 'damaged' | 'edition' | 'missing-section' | 'missing-table' | 'missing-rows' | 'unknown-row' | 'altered-label'
    | 'undecided' | 'by-order' | 'repeated' | 'remark' | 'unplaced';
  message: string;
  section?: string;
  /** The id of the cell it is about, or of the first one of the row. */
  cell?: string;
  /** The text of the file it is about. */
  quote?: string;
}

export interface Reading {
  report: Report;
  notes: Note[];
  /** How many of the form's cells were found, and how many it has. */
  found: number;
  expected: number;
  /** The date of publication, where the report has it. */
  published?: string;
}

export type Kind = 'json' | 'html';

export interface GongkaiReportEventMap {
  'gongkai-ready': CustomEvent<null>;
  'gongkai-change': CustomEvent<{ report: Report }>;
  'gongkai-problems': CustomEvent<{ problems: readonly Problem[] }>;
  'gongkai-download': CustomEvent<{ kind: Kind; name: string; blob: Blob }>;
  /** `code` says why the widget cannot run, as the panel on the page does: `GK-404`. */
  'gongkai-error': CustomEvent<{ message: string; code?: string }>;
}

export interface GongkaiReport extends HTMLElement {
  organization: string;
  get year(): string;
  set year(year: string | number | null);
  /** Empty where the year decides. */
  get edition(): '2019' | '2021' | '';
  set edition(edition: '2019' | '2021' | 2019 | 2021 | '' | null);
  /** The name under which drafts are stored in this browser; empty where none are. */
  draft: string;
  readonly: boolean;
  /**
   * A copy, and null before there is one. Setting what is no report throws a `TypeError` that names the place and the
   * reason; before the element is ready it is a `gongkai-error`. Setting what it already is changes nothing.
   */
  get report(): Report | null;
  set report(report: GivenReport);
  /** Last year's report, shown and checked beside this year's; null puts it away. It throws as `report` does. */
  get prior(): Report | null;
  set prior(report: GivenReport | null);
  /** A frozen copy. */
  readonly problems: readonly Problem[];
  /** Rejected with an `Error` that has a `code`, as in `gongkai-error`, where the widget cannot run. */
  readonly ready: Promise<GongkaiReport>;
  check(): readonly Problem[];
  /**
   * Reads a file or text and shows what was read for approval; the report changes only when somebody approves. The
   * promise is fulfilled when it is shown, and rejected with an `Error` where the source is no report. A `readonly`
   * element shows nothing.
   */
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
  removeEventListener<K extends keyof GongkaiReportEventMap>(
    type: K,
    listener: (this: GongkaiReport, event: GongkaiReportEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'gongkai-report': GongkaiReport;
  }
}
