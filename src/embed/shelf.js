// Where drafts lie in this browser: one database for each value of the `draft` attribute, one record a report.
//
// It is JavaScript because it has to work when the wasm does not: what is rescued from a widget that has failed is
// stored by the same few lines. A change is written through to the disk before it counts as stored: browsers may
// otherwise tell of success while it is still in their memory.

const DRAFTS = 'drafts';
// Drafts that are being opened, and which sitting has which draft on its screen.
const MARKS = 'marks';
const HOLDS = 'holds';
// Which sitting has which draft in its hands, and which has lost it to another that wrote or removed it: of the two only
// one can be there.
const HANDS = 'hands';
const VERSION = 2; // HANDS came with the second

const STORES = [DRAFTS, MARKS, HOLDS, HANDS];

const inHand = (sitting, draft) => ({ id: `${sitting} ${draft}`, of: `${sitting} ${draft}` });
const lost = (sitting, draft) => ({ id: `lost ${sitting} ${draft}`, of: `${sitting} ${draft}` });

/** Takes a draft out of the hands of a sitting. */
function take(hands, sitting, draft) {
  hands.delete(inHand(sitting, draft).id);
  hands.put(lost(sitting, draft));
}

const settled = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Ends a transaction with what was asked of it: the page may be gone, or busy, before it could hear the answers. */
const commit = (transaction) => transaction.commit && transaction.commit();

export class Shelf {
  /** `lost` is called when the database is closed by somebody who may remove or change it. */
  constructor(name, lost) {
    this._lost = lost;
    this._name = `gongkai-${name}`;
    this._opened = null;
  }

  _open(write) {
    const opening = this._opened || this._begin(write);
    this._opened = opening;
    // A database that did not open is asked again the next time.
    opening.catch(() => (this._opened = null));
    return opening;
  }

  /** The database; null where there is none and nobody wants to write: looking for drafts leaves no trace. */
  async _begin(write) {
    // Where storage is forbidden, already this throws.
    const request = indexedDB.open(this._name, VERSION);
    let isMissing = false;
    request.onupgradeneeded = () => {
      const there = [...request.result.objectStoreNames];
      isMissing = !write && !there.length;
      if (isMissing) {
        request.transaction.abort();
        return;
      }
      for (const store of STORES.filter((store) => !there.includes(store))) {
        const made = request.result.createObjectStore(store, { keyPath: 'id' });
        if (store === HANDS) made.createIndex('of', 'of', { unique: true });
      }
    };
    const database = await settled(request).catch((error) => {
      if (isMissing) return null;
      throw error;
    });
    if (!database) {
      this._opened = null;
      return null;
    }
    // Whoever wants to remove it need not wait for us.
    database.onversionchange = () => {
      this._close(database);
      this._lost();
    };
    database.onclose = () => {
      this._opened = null;
      this._lost();
    };
    return database;
  }

  _close(database) {
    database.close();
    this._opened = null;
  }

  /** Makes the database where there is none, so that whoever stores something soon need not wait for that. */
  prepare() {
    this._open(true).catch(() => {});
  }

  /**
   * Runs `use(stores, answer, transaction)` within one transaction; what the answer holds, once all of it is stored.
   * Only drafts have to be on the disk by then.
   */
  async _within(names, mode, use, again = true) {
    const write = mode === 'readwrite';
    const database = (await this._open(write)) || (write && (await this._open(write)));
    const answer = {};
    if (!database) return answer;
    let transaction;
    try {
      transaction = database.transaction(names, mode, { durability: names.includes(DRAFTS) ? 'strict' : 'relaxed' });
    } catch (error) {
      // It was closed in the meantime, or is not whole.
      this._close(database);
      if (again) return this._within(names, mode, use, false);
      throw error;
    }
    return new Promise((resolve, reject) => {
      // Firefox completes what was committed early, whatever of it has failed, unless it was the last.
      let failed = null;
      transaction.onerror = ({ target }) => (failed = failed || target.error);
      transaction.oncomplete = () => (failed ? reject(failed) : resolve(answer));
      transaction.onabort = () => reject(failed || transaction.error || new Error('aborted'));
      use(names.map((name) => transaction.objectStore(name)), answer, transaction);
    });
  }

  /**
   * All that lies there: `drafts`, the newest first, also those that are not as they should be; `marks`, the ids of
   * those being opened; `holds`, which sitting has which draft.
   */
  async look() {
    const { drafts = [], marks = [], holds = [] } = await this._within([DRAFTS, MARKS, HOLDS], 'readonly', (stores, answer) => {
      const [drafts, marks, holds] = stores.map((store) => store.getAll());
      drafts.onsuccess = () => (answer.drafts = drafts.result);
      marks.onsuccess = () => (answer.marks = marks.result.map(({ id }) => id));
      holds.onsuccess = () => (answer.holds = holds.result);
    });
    return { drafts: drafts.sort((one, other) => (other.time || 0) - (one.time || 0)), marks, holds };
  }

  async get(id) {
    const answer = await this._within([DRAFTS], 'readonly', ([drafts], answer) => {
      drafts.get(id).onsuccess = ({ target }) => (answer.draft = target.result);
    });
    return answer.draft;
  }

  /**
   * Puts a record in the place of the one that `mayReplace`, and notes that its writer holds it. Looking and writing are
   * one transaction, so that of two who write at the same time the second sees what the first has written. The answer
   * is the record that is in the way, or undefined.
   */
  async put(record, mayReplace) {
    const { id, writer } = record;
    const answer = await this._within([DRAFTS, HOLDS, HANDS], 'readwrite', ([drafts, holds, hands], answer, transaction) => {
      drafts.get(id).onsuccess = ({ target: { result: there } }) => {
        if (there && !mayReplace(there)) {
          answer.rival = there;
          return;
        }
        drafts.put(record);
        holds.put({ id: writer, draft: id });
        if (there && there.writer !== writer) take(hands, there.writer, id);
        hands.delete(lost(writer, id).id);
        commit(transaction);
      };
    });
    return answer.rival;
  }

  /**
   * Puts a record in the place of its writer's last one, if any, without looking; answers false, and does nothing,
   * where somebody else has written or removed that since. A page that has its hands full, as with keys that come faster
   * than it can draw, may not hear for a while what it has looked for.
   */
  async putAgain(record) {
    const { id, writer } = record;
    try {
      await this._within([DRAFTS, HOLDS, HANDS], 'readwrite', ([drafts, holds, hands], answer, transaction) => {
        drafts.put(record);
        holds.put({ id: writer, draft: id });
        // Fails where it was lost, and with it all of the transaction; in Firefox only because it is the last.
        hands.put(inHand(writer, id));
        commit(transaction);
      }, false);
      return true;
    } catch (error) {
      if (error.name === 'ConstraintError' || error.name === 'InvalidStateError') return false;
      throw error;
    }
  }

  remove(id) {
    return this._within([DRAFTS, HANDS], 'readwrite', ([drafts, hands]) => {
      drafts.get(id).onsuccess = ({ target: { result: there } }) => {
        if (there && there.writer) take(hands, there.writer, id);
        drafts.delete(id);
      };
    });
  }

  /** Notes that a sitting has a draft on its screen. */
  hold(sitting, draft) {
    return this._within([HOLDS], 'readwrite', ([holds]) => holds.put({ id: sitting, draft }));
  }

  /** Notes that a sitting has nothing on its screen any more. */
  release(sitting) {
    if (!this._opened) return Promise.resolve();
    return this._within([HOLDS], 'readwrite', ([holds], answer, transaction) => {
      holds.delete(sitting);
      commit(transaction);
    });
  }

  /** Notes that a draft is about to be opened: one at which the page fails is not opened by itself again. */
  mark(id) {
    return this._within([MARKS], 'readwrite', ([marks]) => marks.put({ id }));
  }

  unmark(id) {
    return this._within([MARKS], 'readwrite', ([marks]) => marks.delete(id));
  }

  /**
   * Removes all of it: what is in it at once, and the database itself as soon as no page has it open any more. Where
   * one has, `heldUp` is called, and until it is gone nothing else is answered.
   */
  async forget(heldUp) {
    await this._within(STORES, 'readwrite', (stores) => stores.forEach((store) => store.clear())).catch(() => {});
    const database = this._opened && (await this._opened.catch(() => null));
    if (database) this._close(database);
    const request = indexedDB.deleteDatabase(this._name);
    request.onblocked = heldUp;
    await settled(request);
    this._lost();
  }
}
