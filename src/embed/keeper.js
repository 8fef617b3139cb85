// Keeps what is on the screen: in the page for a rescue, and as a draft where the host asks for drafts.
//
// What is worth keeping, what is said and what is drawn is decided in the widget; here is when it is stored, and who
// else has it open.

import { Shelf } from './shelf.js';

/** How long a change waits for others to be stored with it. */
const PATIENCE = 150;

/** How long other tabs have to say what they hold. */
const ANSWER_TIME = 300;

const isWhole = ({ id, text }) => typeof id === 'string' && typeof text === 'string';
const text = (value) => (typeof value === 'string' ? value : '');

export class Keeper {
  /** `name` is the `draft` attribute; without it nothing is stored. */
  constructor(name) {
    this.me = Date.now().toString(36) + Math.random().toString(36).slice(2, 8);
    this.kept = null; // as of the last time: {id, organization, year, filled, worth, text}
    this._shelf = name ? new Shelf(name) : null;
    this._channel = null;
    this._widget = null;
    this._timer = 0;
    this._used = false; // whether somebody has changed something, or goes on with a draft
    this._known = new Map(); // the revisions of the drafts that were opened here
    this._rival = null; // what another tab has made of the same draft
    this._elsewhere = new Set();
    this._name = name;
    this._leave = () => this.storeNow();
    this._hide = () => document.visibilityState === 'hidden' && this.storeNow();
  }

  /** The element is on the page. */
  listen() {
    addEventListener('pagehide', this._leave);
    document.addEventListener('visibilitychange', this._hide);
    if (!this._shelf || typeof BroadcastChannel !== 'function') return;
    this._channel = new BroadcastChannel(`gongkai-${this._name}`);
    this._channel.onmessage = ({ data }) => this._hear(data);
  }

  /** Looks for the newest draft of such a report. The answer is `{draft, marked, held}`. */
  async find({ organization, year }) {
    if (!this._shelf) return {};
    try {
      const [all, marks] = await Promise.all([this._shelf.all(), this._shelf.marks(), this._ask()]);
      const fits = (draft) =>
        isWhole(draft) && (!organization || draft.organization === organization) && (!year || draft.year === year);
      const draft = all.find((draft) => fits(draft) && !this._elsewhere.has(draft.id));
      const held = draft ? null : all.find(fits);
      const broken = !draft && !held && all.some((record) => !isWhole(record));
      return { draft, held, broken, marked: draft && marks.includes(draft.id) };
    } catch (error) {
      return { error };
    }
  }

  /** Notes that the draft is about to be opened. Where that cannot be noted it is opened all the same. */
  mark(draft) {
    return this._shelf.mark(draft.id).catch(() => {});
  }

  unmark(draft) {
    this._shelf.unmark(draft.id).catch(() => {});
  }

  /** From now on what the widget has is kept. `draft` is the one that it began with. */
  begin(widget, found, draft) {
    this._widget = widget;
    const { held, broken, marked, error } = found;
    if (this._shelf) this._tell('on', []);
    if (draft) {
      this._known.set(draft.id, draft.revision);
      this._used = true;
      this._tell('restored', [this._row(draft)]);
      this._tell('stored', [draft.time]);
    } else if (found.draft) this._tell(marked ? 'failed-before' : 'offered', [this._row(found.draft)]);
    else if (held) this._tell('elsewhere', [this._row(held)]);
    else if (broken) this._tell('broken', []);
    if (error) this._tell('not-stored', [error.name]);
    this.kept = this._take();
  }

  /** The widget is no more; what it had stays kept. */
  end() {
    this._widget = null;
    clearTimeout(this._timer);
    this._timer = 0;
  }

  /** The element has left the page. */
  rest() {
    this.storeNow();
    removeEventListener('pagehide', this._leave);
    document.removeEventListener('visibilitychange', this._hide);
    if (this._channel) this._channel.close();
    this._channel = null;
  }

  /** Something has changed; `used` where somebody has done it. */
  touch(used) {
    this._used = this._used || used;
    // From the first change on, not from the last: who types on and on is kept all the same.
    if (!this._timer) this._timer = setTimeout(() => this.storeNow(), PATIENCE);
  }

  storeNow() {
    if (!this._timer) return;
    clearTimeout(this._timer);
    this._timer = 0;
    if (!this._widget) return;
    this.kept = this._take();
    if (this._used && this.kept.worth) this.store(this.kept);
  }

  /** Stores what was kept; answers whether it is stored. */
  async store({ id, organization, year, filled, text }) {
    if (!this._shelf || (this._rival && this._rival.id === id)) return false;
    const time = Date.now();
    const record = { id, organization, year, filled, text, time, writer: this.me };
    const known = () => this._known.get(id);
    try {
      // One that was written here before, or that was read here and is still the same.
      const rival = await this._shelf.put(
        record,
        (there) => there.writer === this.me || known() === undefined || there.revision === known(),
      );
      if (rival) {
        this._meet(rival);
        return false;
      }
      this._known.set(id, record.revision);
      this._say({ stored: id });
      this._tell('stored', [time]);
      return true;
    } catch (error) {
      this._tell('not-stored', [error.name]);
      return false;
    }
  }

  /** What somebody wants done with the drafts. */
  async wish(what, id) {
    try {
      switch (what) {
        case 'list':
          return await this._list();
        case 'opened':
          this._used = true;
          this._known.delete(id);
          if (this._rival && this._rival.id === id) this._known.set(id, this._rival.revision);
          else this._known.set(id, ((await this._shelf.get(id)) || {}).revision);
          this._rival = null;
          return this.touch(true);
        case 'here':
          this._known.set(this._rival.id, this._rival.revision);
          this._rival = null;
          return this.touch(true);
        case 'both':
          this._rival = null;
          return this.touch(true);
        case 'delete':
          await this._shelf.remove(id);
          return await this._list();
        case 'raw':
          return save(JSON.stringify((await this._shelf.all()).find((record) => record.id === id), null, 2), `${id}.txt`);
        case 'forget':
          clearTimeout(this._timer);
          this._timer = 0;
          await this._shelf.forget();
          this._known.clear();
          return this._tell('forgotten', []);
      }
    } catch (error) {
      this._tell('cannot', [error.name]);
    }
  }

  async _list() {
    const [all] = await Promise.all([this._shelf.all(), this._ask()]);
    this._tell('list', all.map((record) => this._row(record)));
  }

  /** A record as the widget reads it. */
  _row(record) {
    const { id, organization, year, time, filled } = record;
    const content = isWhole(record) ? record.text : '';
    return [String(id), text(organization), text(year), time || 0, filled || 0, this._elsewhere.has(id), content];
  }

  _take() {
    const [id, organization, year, filled, worth, text] = this._widget.keep();
    return { id, organization, year, filled, worth, text };
  }

  _tell(kind, detail) {
    if (this._widget) this._widget.drafts(kind, detail);
  }

  /** Another tab has written the draft that is open here. */
  _meet(rival) {
    this._rival = rival;
    this._tell('rival', [this._row(rival)]);
  }

  _say(message) {
    if (this._channel) this._channel.postMessage({ ...message, from: this.me });
  }

  /** Asks the other tabs what they hold, and waits for their answers. */
  _ask() {
    this._elsewhere.clear();
    if (!this._channel) return null;
    this._say({ asks: true });
    return new Promise((resolve) => setTimeout(resolve, ANSWER_TIME));
  }

  _hear({ asks, holds, stored, from }) {
    if (from === this.me) return;
    const own = this.kept && this._used && this.kept.worth ? this.kept.id : null;
    if (asks && own) this._say({ holds: own });
    if (holds) this._elsewhere.add(holds);
    if (stored && stored === own) {
      this._shelf.get(stored).then((rival) => rival && rival.writer !== this.me && this._meet(rival), () => {});
    }
  }
}

/** Hands a text to the browser to be saved as a file. */
export function save(content, name, type = 'text/plain') {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}
