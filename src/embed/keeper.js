// Keeps what is on the screen: in the page for a rescue, and as a draft where the host asks for drafts.
//
// What is worth keeping, what is said and what is drawn is decided in the widget; here is when it is stored.

import { asData } from './carried.js';
import { inTime, LOOK_TIME } from './patience.js';
import { Shelf } from './shelf.js';
import { Tabs } from './tabs.js';
import { fulfil } from './wishes.js';
import { Writer } from './writer.js';

/** How long a change waits for others to be stored with it. */
const PATIENCE = 150;

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
    this.kept = null; // as of the last time: {id, organization, year, filled, worth, text, count}
    this.carried = null; // where the page itself carries the report
    this.shelf = name ? new Shelf(name, () => this.writer.doubt()) : null;
    this.tabs = new Tabs(name, this.me, () => this._mine(), (done) => this._hear(done));
    this.seen = new Map(); // the revisions of the drafts that were shown here
    this.known = new Map(); // the revisions of those that were opened or stored here
    this.rival = null; // what another tab has made of the same draft
    this.writer = new Writer(this);
    this.page = ''; // what the host gave, as one text
    this._widget = null;
    this._timer = 0;
    this._since = 0; // when the first change was made that is not stored yet
    this._count = 0; // how often something was kept
    this._isFirst = true; // whether the storage was given nothing yet
    this._used = false; // whether somebody has changed something, or goes on with a draft
    this._tried = null; // the draft that was opened last, until it is trusted
    this._probation = 0;
    this._store = () => this._storeAtOnce();
    this._leave = () => {
      this._storeAtOnce();
      this._release();
    };
    // A page may be left and come back as it was.
    this._return = ({ persisted }) => persisted && this._hold();
    this._look = () => (document.visibilityState === 'hidden' ? this._storeAtOnce() : this._compare());
  }

  /** The element is on the page. */
  listen() {
    // Before a page is left there is still time to look and to write; afterwards there may be none.
    addEventListener('beforeunload', this._store);
    addEventListener('pagehide', this._leave);
    addEventListener('pageshow', this._return);
    document.addEventListener('visibilitychange', this._look);
    if (!this.shelf) return;
    this.tabs.listen();
    this._hold();
  }

  _hold() {
    if (this.shelf && this._used && this.kept) this.shelf.hold(this.me, this.kept.id).catch(() => {});
  }

  _release() {
    // Whoever comes back looks first what has become of it.
    this.writer.doubt();
    this._isFirst = true;
    if (this.shelf && this._used) this.shelf.release(this.me).catch(() => {});
  }

  /**
   * Looks for the newest draft of such a report, or for the one that began with what the page carries. The answer is
   * `{draft, marked, other, held, broken, error}`: `other` where it is not of what the page carries, or was begun on
   * such a page and is another office's or year's by now.
   */
  async find({ organization = '', year = '' }) {
    if (!this.shelf) return {};
    this.page = JSON.stringify([organization, year]);
    try {
      const { drafts, marks, holds } = await this.shelf.look();
      const whole = drafts.filter(isWhole);
      const { text, sheet } = this.carried || {};
      const own = text ? whole.find(({ id }) => id === sheet) : undefined;
      const others = text ? whole.filter((draft) => !says(draft, text)) : whole;
      const fits = (draft) => (!organization || draft.organization === organization) && (!year || draft.year === year);
      const newest = own || others.find(fits) || others.find(({ page }) => page === this.page);
      if (!newest) return { broken: whole.length < drafts.length };
      await this.ask(holds.filter(({ draft }) => draft === newest.id));
      if (this.tabs.elsewhere.has(newest.id)) return { held: newest };
      const other = newest !== own && Boolean(text || !fits(newest));
      return { draft: newest, marked: marks.includes(newest.id), other };
    } catch (error) {
      return { error };
    }
  }

  /** What is found, or `{late}`, a promise of it, where everything else has waited for the storage long enough. */
  soon(finding) {
    return inTime(finding, LOOK_TIME).catch(() => ({ late: finding }));
  }

  /** Notes that the draft is about to be opened. Where that cannot be noted it is opened all the same. */
  mark(id) {
    return inTime(this.shelf.mark(id), LOOK_TIME).catch(() => {});
  }

  /** It is open, and from now on the widget has to stand for a while. */
  prove(id) {
    this.shelf.unmark(id).catch(() => {});
    this._tried = id;
    clearTimeout(this._probation);
    this._probation = setTimeout(() => (this._tried = null), PROBATION);
  }

  /** From now on what the widget has is kept. `draft` is the one that it began with. */
  begin(widget, found, draft) {
    this._widget = widget;
    if (found.late) {
      this.tell('not-stored', ['TimeoutError']);
      found.late.then((found) => this._offer(found));
    } else if (draft) {
      this.prove(draft.id);
      this.known.set(draft.id, draft.revision);
      this._used = true;
      this.shelf.hold(this.me, draft.id).catch(() => {});
      this.tell('restored', [this.row(draft)]);
      this.tell('stored', [draft.time]);
    } else this._offer(found);
    this._take();
  }

  /** Says what lies there, which may be long after somebody has begun to type. */
  _offer({ draft, marked, held, broken, error }) {
    if (!this.shelf) return;
    const isAtWork = this.kept && (this.writer.waits || this.known.has(this.kept.id));
    if (error) this.tell('not-stored', [error.name]);
    else if (!isAtWork) this.tell('on', []);
    if (this.rival) return;
    // It may have been about to be opened when somebody began to type.
    if (draft && !marked) this.shelf.unmark(draft.id).catch(() => {});
    if (draft) this.tell(marked ? 'failed-before' : 'offered', [this.row(draft)]);
    else if (held) this.tell('elsewhere', [this.row(held)]);
    else if (broken) this.tell('broken', []);
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
    document.removeEventListener('visibilitychange', this._look);
    this.tabs.rest();
  }

  /** Somebody is about to change something. */
  expect() {
    if (this.shelf && this._isFirst && !this.writer.waits) this.shelf.prepare();
  }

  /** Something has changed; `used` where somebody has done it. */
  touch(used) {
    this._used = this._used || used;
    // From the first change on, not from the last: who types on and on is kept all the same.
    if (!this._timer) {
      this._since = Date.now();
      this._timer = setTimeout(() => this._storeSoon(), PATIENCE);
    }
    // What is drawn first is not kept waiting. (Where the widget falls when it is asked, others tell of that.)
    const later = (store) => void Promise.resolve().then(store).catch(() => {});
    if (this._isFirst && this._used) {
      // Looking what lies there takes longer than anything after it.
      this._isFirst = false;
      later(() => this._storeSoon());
    } else if (Date.now() - this._since >= PATIENCE) {
      // Browsers let timers wait for as long as keys come faster than they can be drawn, and what the storage answers
      // too: that it has not answered does not mean that it has anything to do.
      later(() => (this.writer.isFull ? this._storeSoon() : this._storeAtOnce()));
    }
  }

  /** Stores the changes that are not stored yet, as soon as what is being stored is. */
  _storeSoon() {
    const kept = this.takeNew();
    if (kept) this.writer.store(kept);
  }

  /** The same without waiting for anything: the page may be gone then. */
  _storeAtOnce() {
    this.writer.storeAtOnce(this.takeNew());
  }

  /** Keeps what has changed since the last time; answers it where it is to be stored, or null. */
  takeNew() {
    if (!this._timer) return null;
    clearTimeout(this._timer);
    this._timer = 0;
    if (!this._widget) return null;
    this._take();
    return this._used && this.kept.worth ? this.kept : null;
  }

  /** It is stored now. */
  isStored({ id, revision, time }) {
    this.known.set(id, revision);
    this.tabs.say({ stored: id });
    this.tell('stored', [time]);
    return true;
  }

  /** Goes on with a draft as it is in that revision. */
  take(id, revision) {
    this.known.set(id, revision);
    this.writer.doubt(id);
    this.rival = null;
    this.touch(true);
  }

  /** What somebody wants done with the drafts. */
  wish(what, id) {
    return fulfil(this, what, id);
  }

  /** Knows of no draft any more; what is on the screen is stored again when it changes. */
  drop() {
    clearTimeout(this._timer);
    this._timer = 0;
    this.known.clear();
    this.writer.drop();
    this.rival = null;
    this._tried = null;
  }

  /** A record as the widget reads it. */
  row(record) {
    const { id, organization, year, time, filled, revision } = record;
    this.seen.set(id, revision);
    const content = isWhole(record) ? record.text : '';
    return [String(id), text(organization), text(year), time || 0, filled || 0, this.tabs.elsewhere.has(id), content];
  }

  /** Keeps what is on the screen: here, and in the page where that carries it. */
  _take() {
    const [id, organization, year, filled, worth, text] = this._widget.keep();
    this._count += 1;
    this.kept = { id, organization, year, filled, worth, text, count: this._count };
    if (this.carried) this.carried.keep(this.kept);
  }

  tell(kind, detail) {
    if (this._widget) this._widget.drafts(kind, detail);
  }

  /** The draft on the screen, where there is one. */
  _mine() {
    return this.kept && this._used && this.kept.worth ? this.kept.id : null;
  }

  /** Another tab has written the draft that is open here. */
  meet(rival) {
    this.rival = rival;
    this.tell('rival', [this.row(rival)]);
    return false;
  }

  /** Looks whether the draft on the screen is still the one that was stored here. */
  _compare() {
    const own = this._mine();
    if (!this.shelf || !this.known.has(own)) return;
    const isOther = (there) => there && there.writer !== this.me && there.revision !== this.known.get(own);
    this.shelf.get(own).then((there) => isOther(there) && this.meet(there), () => {});
  }

  /** Asks other tabs what they have; what nobody has any more is let go. */
  async ask(holds) {
    const gone = await this.tabs.ask(holds);
    for (const sitting of gone) this.shelf.release(sitting).catch(() => {});
  }

  /** Another tab has stored a draft, or removed all of them. */
  _hear({ stored, forgotten }) {
    if (stored && stored === this._mine()) this._compare();
    if (!forgotten) return;
    this.drop();
    this.tell('gone', []);
  }
}
