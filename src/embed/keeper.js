// Keeps what is on the screen: in the page for a rescue, and as a draft where the host asks for drafts.
//
// What is worth keeping, what is said and what is drawn is decided in the widget; here is when it is stored, and who
// else has it open.

import { asData } from './carried.js';
import { Shelf } from './shelf.js';

/** How long a change waits for others to be stored with it. */
const PATIENCE = 150;

/** How long other tabs have to say that they still hold what they held. */
const ANSWER_TIME = 300;

/** How long the widget has to stand with a draft in it before the draft is trusted. */
const PROBATION = 2000;

/** Whether a draft says just what a page carries. */
const says = (draft, text) => asData(draft.text.split('\n', 1)[0]) === text;

const isWhole = ({ id, text }) => typeof id === 'string' && typeof text === 'string';
const text = (value) => (typeof value === 'string' ? value : '');

export class Keeper {
  /** `name` is the `draft` attribute; without it nothing is stored. */
  constructor(name) {
    this.me = Date.now().toString(36) + Math.random().toString(36).slice(2, 8);
    this.kept = null; // as of the last time: {id, organization, year, filled, worth, text}
    this.carried = null; // where the page itself carries the report
    this._shelf = name ? new Shelf(name) : null;
    this._channel = null;
    this._widget = null;
    this._timer = 0;
    this._used = false; // whether somebody has changed something, or goes on with a draft
    this._known = new Map(); // the revisions of the drafts that were opened here
    this._rival = null; // what another tab has made of the same draft
    this._elsewhere = new Set();
    this._heard = () => {};
    this._name = name;
    this._tried = null; // the draft that was opened last, until it is trusted
    this._probation = 0;
    this._store = () => this.storeNow();
    this._leave = () => {
      this.storeNow();
      this._release();
    };
    // A page may be left and come back as it was.
    this._return = ({ persisted }) => persisted && this._hold();
    this._hide = () => document.visibilityState === 'hidden' && this.storeNow();
  }

  /** The element is on the page. */
  listen() {
    // Before a page is left there is still time to look and to write; afterwards there may be none.
    addEventListener('beforeunload', this._store);
    addEventListener('pagehide', this._leave);
    addEventListener('pageshow', this._return);
    document.addEventListener('visibilitychange', this._hide);
    if (!this._shelf || typeof BroadcastChannel !== 'function') return;
    try {
      this._channel = new BroadcastChannel(`gongkai-${this._name}`);
    } catch (error) {
      return; // a page without an origin has no other tabs, and older browsers refuse this there
    }
    this._channel.onmessage = ({ data }) => this._hear(data);
    this._hold();
  }

  _hold() {
    if (this._shelf && this._used && this.kept) this._shelf.hold(this.me, this.kept.id).catch(() => {});
  }

  _release() {
    if (this._shelf && this._used) this._shelf.release(this.me).catch(() => {});
  }

  /**
   * Looks for the newest draft of such a report, or for the one that began with what the page carries. The answer is
   * `{draft, isOther, marked, held, broken}`; `isOther` where the draft is not one of what the page carries.
   */
  async find({ organization, year }) {
    if (!this._shelf) return {};
    try {
      const { drafts, marks, holds } = await this._shelf.look();
      const fits = (draft) =>
        isWhole(draft) && (!organization || draft.organization === organization) && (!year || draft.year === year);
      const { text, sheet } = this.carried || {};
      const own = text && drafts.find((draft) => isWhole(draft) && draft.id === sheet);
      const newest = own || drafts.find(text ? (draft) => fits(draft) && !says(draft, text) : fits);
      if (!newest) return { broken: drafts.some((record) => !isWhole(record)) };
      await this._ask(holds.filter(({ draft }) => draft === newest.id));
      if (this._elsewhere.has(newest.id)) return { held: newest };
      return { draft: newest, isOther: Boolean(text && !own), marked: marks.includes(newest.id) };
    } catch (error) {
      return { error };
    }
  }

  /** Notes that the draft is about to be opened. Where that cannot be noted it is opened all the same. */
  mark(id) {
    return this._shelf.mark(id).catch(() => {});
  }

  /** It is open, and from now on the widget has to stand for a while. */
  _prove(id) {
    this._shelf.unmark(id).catch(() => {});
    this._tried = id;
    clearTimeout(this._probation);
    this._probation = setTimeout(() => (this._tried = null), PROBATION);
  }

  /** From now on what the widget has is kept. `draft` is the one that it began with. */
  begin(widget, found, draft) {
    this._widget = widget;
    const { held, broken, marked, error } = found;
    if (this._shelf) this._tell('on', []);
    if (draft) {
      this._prove(draft.id);
      this._known.set(draft.id, draft.revision);
      this._used = true;
      this._shelf.hold(this.me, draft.id).catch(() => {});
      this._tell('restored', [this._row(draft)]);
      this._tell('stored', [draft.time]);
    } else if (found.draft) this._tell(marked ? 'failed-before' : 'offered', [this._row(found.draft)]);
    else if (held) this._tell('elsewhere', [this._row(held)]);
    else if (broken) this._tell('broken', []);
    if (error) this._tell('not-stored', [error.name]);
    this._take();
  }

  /** The widget is no more; what it had stays kept, and a draft that it could not stand is not opened by itself again. */
  end() {
    this._widget = null;
    this.noted = this._tried && this.mark(this._tried);
    clearTimeout(this._timer);
    this._timer = 0;
  }

  /** The element has left the page. */
  rest() {
    this._leave();
    removeEventListener('beforeunload', this._store);
    removeEventListener('pagehide', this._leave);
    removeEventListener('pageshow', this._return);
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
    this._take();
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
          this._prove(id);
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
          return save(JSON.stringify((await this._shelf.look()).drafts.find((record) => record.id === id), null, 2), `${id}.txt`);
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
    const { drafts, holds } = await this._shelf.look();
    await this._ask(holds);
    this._tell('list', drafts.map((record) => this._row(record)));
  }

  /** A record as the widget reads it. */
  _row(record) {
    const { id, organization, year, time, filled } = record;
    const content = isWhole(record) ? record.text : '';
    return [String(id), text(organization), text(year), time || 0, filled || 0, this._elsewhere.has(id), content];
  }

  /** Keeps what is on the screen: here, and in the page where that carries it. */
  _take() {
    const [id, organization, year, filled, worth, text] = this._widget.keep();
    this.kept = { id, organization, year, filled, worth, text };
    if (this.carried) this.carried.keep(this.kept);
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

  /** Asks whether other sittings still have what they had; who is gone without a word does not answer. */
  async _ask(holds) {
    this._elsewhere.clear();
    const others = holds.filter(({ id }) => id !== this.me);
    if (!this._channel || !others.length) return;
    const silent = new Set(others.map(({ id }) => id));
    await new Promise((resolve) => {
      const timer = setTimeout(resolve, ANSWER_TIME);
      this._heard = (sitting) => {
        silent.delete(sitting);
        if (silent.size) return;
        clearTimeout(timer);
        resolve();
      };
      this._say({ asks: true });
    });
    for (const sitting of silent) this._shelf.release(sitting).catch(() => {});
  }

  _hear({ asks, holds, stored, from }) {
    if (from === this.me) return;
    const own = this.kept && this._used && this.kept.worth ? this.kept.id : null;
    if (asks && own) this._say({ holds: own });
    if (holds) {
      this._elsewhere.add(holds);
      this._heard(from);
    }
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
