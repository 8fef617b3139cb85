// <gongkai-report>: the custom element. A thin class that forwards to the widget inside.
//
// attributes ⇄ properties  organization · year · edition (2019, 2021) · readonly · lang
//                          draft (the name under which drafts are stored; without it none are)
// properties               report (plain object) · prior (last year's, or null) · problems (array, read only)
//                          ready (promise)
// methods                  check() · open(File | Blob | string), shown for approval · exportAs(kind) · download(kind)
//                          focusCell(id)
//                          undo() · redo()                                          kinds: json, html
// events                   gongkai-ready · gongkai-change {report} · gongkai-problems {problems}
//                          gongkai-download {kind, name, blob}, cancelable · gongkai-error {message, code?}
//                          all bubbling and composed; none for what the host page itself sets
// parts                    toolbar · navigation · narrative · table · problems · approval · sheet · drafts
// within the tag           <script type="application/json">: the report to begin with; what is filled in is kept there
// The tag's own content stays visible until the widget is there, and if it cannot be.

import { choose } from './beginning.js';
import { carriedBy } from './carried.js';
import { canCopy, clearShown, copyPage, listenForSaving } from './offline.js';
import { dresser } from './dress.js';
import { ensureAlive, onFall } from './guard.js';
import { Keeper } from './keeper.js';
import { keepKeys } from './keys.js';
import { inTime, SHEET_TIME } from './patience.js';
import { frozen, isNone, lazily, write } from './plain.js';
import { composed, painted, replace } from './printed.js';
import { reflect, TEXTS } from './reflect.js';
import { rescue } from './rescue.js';
import { heedStyles } from './why/unstyled.js';
import { showFailure } from './why/wasm.js';

const TAG = 'gongkai-report';
const ATTRIBUTES = ['organization', 'year', 'edition', 'lang', 'readonly'];

/** Has the browser ask whether to leave the page, in its own words. */
function warnOfLeaving(event) {
  event.preventDefault();
  event.returnValue = true;
}

/**
 * Registers the element. `load` gives a promise of the widget's bindings; `css` is the style sheet's text or address.
 * Registering twice does nothing: a page may load the script more than once.
 */
export function define(load, css) {
  if (customElements.get(TAG)) return;
  const dress = dresser(css);
  let loaded = null;
  // All widgets of a page stand on one memory, and with it they fall.
  const alive = new Set();
  onFall(() => {
    for (const element of alive) element._fall();
    alive.clear();
  });

  class GongkaiReport extends HTMLElement {
    static get observedAttributes() {
      return ATTRIBUTES;
    }

    constructor() {
      super();
      this._widget = null;
      this._early = { prior: null, report: null };
      this.ready = new Promise((resolve, reject) => {
        this._resolve = resolve;
        this._reject = reject;
      });
      // Nobody need listen for a failure here: it is an event too.
      this.ready.catch(() => {});
    }

    connectedCallback() {
      this._warn = this._warn || ((event) => this._isUnsaved() && warnOfLeaving(event));
      addEventListener('beforeunload', this._warn);
      if (canCopy(this)) this._stopSaving = listenForSaving(() => this._widget && this._widget.copy());
      if (this._begun) {
        this._keeper.listen();
        // An element that was in a template has lost its styles there.
        if (this._isDressed) dress(this.shadowRoot);
        return;
      }
      this._begun = true;
      this._keeper = new Keeper(this.draft);
      this._keeper.listen();
      // What a host set before the element was defined hides the class's own properties; set it again.
      for (const name of [...TEXTS, 'readonly', 'prior', 'report']) {
        if (Object.prototype.hasOwnProperty.call(this, name)) {
          const value = this[name];
          delete this[name];
          this._attempt(() => (this[name] = value));
        }
      }
      const printed = this.shadowRoot && this.shadowRoot.querySelector('.mount');
      if (printed) {
        printed.addEventListener('compositionstart', () => (printed.composing = true));
        printed.addEventListener('compositionend', () => (printed.composing = false));
      }
      // Drafts are looked for while the rest is loaded.
      this._read = carriedBy(this).then((carried) => (this._keeper.carried = carried));
      this._found = this._read.then(() => (this.readonly ? {} : this._keeper.find(this._given())));
      // A page that is printed shows first and loads then.
      loaded = loaded || (printed ? painted().then(load) : load());
      loaded.then((bindings) => this._draw(bindings)).catch((error) => {
        const failed = showFailure(this, error, dress);
        this._emit('error', { message: failed.message, code: failed.code });
        this._reject(failed);
      });
    }

    disconnectedCallback() {
      removeEventListener('beforeunload', this._warn);
      if (this._stopSaving) this._stopSaving();
      this._keeper.rest();
    }

    attributeChangedCallback(name, before, value) {
      if (this._widget && before !== value) this._widget.update(name, value === null ? undefined : value);
    }

    async _draw(bindings) {
      const root = this.shadowRoot || this.attachShadow({ mode: 'open' });
      keepKeys(root);
      // Our own pages are printed with the empty widget in them, to be seen and typed in at once. What has been
      // typed there is taken over, and so is the place of the caret; a word being composed is waited for.
      const printed = root.querySelector('.mount');
      if (printed) await composed(printed);
      // One that another program has saved may have come without its styles.
      const dressed = dress(root);
      // The tag's own content until then.
      const place = printed || root.appendChild(document.createElement('slot'));
      this._isDressed = !printed;
      const mount = document.createElement('div');
      mount.className = 'mount';
      await this._read;
      const found = await this._keeper.soon(this._found);
      const collect = () => (printed ? bindings.typed(printed) : undefined);
      const { draft, carried, typed, isTyped, text } =
        await choose({ keeper: this._keeper, found, hasReport: Boolean(this._early.report), collect });
      ensureAlive();
      alive.add(this);
      const drawn = new Promise((resolve, reject) => Object.assign(this, { _drawn: resolve, _undrawn: reject }));
      drawn.catch(() => {}); // a fall while it is made is thrown there
      const tell = (kind, detail) => this._tell(kind, detail);
      this._widget = new bindings.Widget(mount, this._given(), tell, typed, text, this._keeper.me);
      for (const name of ['prior', 'report']) {
        if (this._early[name]) this._attempt(() => (this._widget[name] = this._early[name]));
      }
      const { restored: isRestored } = this._widget;
      if (carried && !isRestored) this._carry(carried);
      if (canCopy(this)) this._widget.canCopy((data, shown) => copyPage(this, data, shown));
      await drawn;
      // What is seen bare moves from under the hand when its styles come.
      await inTime(Promise.resolve(dressed), SHEET_TIME).catch(() => {});
      replace(place, mount);
      clearShown(this);
      const restored = isRestored ? draft : null;
      this._keeper.begin(this._widget, found, restored);
      if (isTyped) this._keeper.touch(true);
      mount.addEventListener('focusin', ({ target }) => !this.readonly && target.matches('input, select, textarea') && this._keeper.expect());
      this._resolve(this);
      this._emit('ready');
      heedStyles(this);
    }

    // What was set too early to throw is refused by an event; the form is there all the same.
    _attempt(set) {
      try {
        set();
      } catch (error) {
        this._emit('error', { message: error.message });
      }
    }

    // What the page carries, where the draft that began with it cannot be read.
    _carry({ text }) {
      try {
        this._widget.report = text;
      } catch (error) {
        // It stays in the page as it is, and is not written over.
        this._keeper.carried = null;
        this._widget.drafts('carried-broken', []);
        this._emit('error', { message: error.message });
      }
    }

    _given() {
      const given = {};
      for (const name of ATTRIBUTES) {
        const value = this.getAttribute(name);
        if (value !== null) given[name] = value;
      }
      return given;
    }

    // What is not in a downloaded file yet is warned of.
    _isUnsaved() {
      if (this.readonly) return false;
      return this._fallen ? !this._fallen.isSafe : Boolean(this._widget && this._widget.isUnsaved);
    }

    // The wasm has come to a standstill: what is drawn is taken over by the panel, what is not is said not to be there.
    async _fall() {
      this._widget = null;
      this._keeper.end();
      if (!this._keeper.kept) return this._undrawn(new Error('standstill'));
      this._fallen = { isSafe: false };
      this._fallen = await rescue(this.shadowRoot, this.lang, this._keeper);
      this._early.report = JSON.stringify(this._fallen.report);
      this._emit('error', { message: 'standstill', code: 'GK-STOPPED' });
    }

    _tell(kind, detail) {
      switch (kind) {
        case 'drawn':
          this._drawn();
          return true;
        case 'touched':
          if (!this.readonly) this._keeper.touch(false);
          return true;
        case 'draft':
          this._keeper.wish(detail[0], detail[1]);
          return true;
        case 'change':
          this._keeper.touch(true);
          return this._emit('change', lazily('report', () => this.report));
        case 'problems':
          return this._emit('problems', lazily('problems', () => this.problems));
        case 'download':
          return this._emit('download', { kind: detail[0], name: detail[1], blob: detail[2] }, true);
        default:
          return this._emit(kind, { message: detail });
      }
    }

    _emit(name, detail, cancelable = false) {
      return this.dispatchEvent(new CustomEvent(`gongkai-${name}`, { detail, bubbles: true, composed: true, cancelable }));
    }

    _inner() {
      if (!this._widget) throw new Error(`<${TAG}> is not ready: wait for its "ready" promise`);
      return this._widget;
    }

    get report() {
      return JSON.parse((this._widget || this._early).report || null);
    }

    set report(report) {
      if (this._widget) this._widget.report = write(report, 'report');
      else this._early.report = isNone(report) ? null : write(report, 'report');
    }

    get prior() {
      return JSON.parse((this._widget || this._early).prior || null);
    }

    set prior(report) {
      (this._widget || this._early).prior = isNone(report) ? undefined : write(report, 'prior');
    }

    get problems() {
      return frozen(this._widget ? this._widget.problems : []);
    }

    get readonly() {
      return this.hasAttribute('readonly');
    }

    set readonly(on) {
      this.toggleAttribute('readonly', Boolean(on));
    }

    check() {
      return frozen(this._inner().check());
    }

    async open(source) {
      await this.ready;
      const blob = typeof source === 'string' ? new Blob([source]) : source;
      if (!blob || typeof blob.arrayBuffer !== 'function') throw new TypeError('source: not a File, Blob or string');
      // Where the report is only shown, there is nobody to approve; the host has the reading all the same.
      return JSON.parse(await this._inner().open(blob, !this.readonly));
    }

    async exportAs(kind) {
      await this.ready;
      const file = this._inner().exportAs(kind);
      return new Blob([file.text], { type: file.type });
    }

    download(kind) {
      this._inner().download(kind);
    }

    focusCell(id) {
      return this._inner().focusCell(id);
    }

    undo() {
      this._inner().undo();
    }

    redo() {
      this._inner().redo();
    }
  }

  reflect(GongkaiReport.prototype);
  customElements.define(TAG, GongkaiReport);
}
