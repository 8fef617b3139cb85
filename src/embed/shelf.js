// Where drafts lie in this browser: one database for each value of the `draft` attribute, one record a report.
//
// It is JavaScript because it has to work when the wasm does not: what is rescued from a widget that has failed is
// stored by the same few lines. A change is written through to the disk before it counts as stored: browsers may
// otherwise tell of success while it is still in their memory.

const DRAFTS = 'drafts';
// Drafts that are being opened, and which sitting has which draft on its screen.
const MARKS = 'marks';
const HOLDS = 'holds';
// Which sitting has had which draft taken out of its hands by another that wrote it.
const LOST = 'lost';
const STORES = [DRAFTS, MARKS, HOLDS, LOST];
const VERSION = 2; // LOST came with the second

const lostBy = (sitting, draft) => `${sitting} ${draft}`;

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
      if (isMissing) request.transaction.abort();
      else for (const store of STORES) if (!there.includes(store)) request.result.createObjectStore(store, { keyPath: 'id' });
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
      transaction.oncomplete = () => resolve(answer);
      transaction.onabort = () => reject(transaction.error || new Error('aborted'));
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
   * Puts a record in the place of the one that `mayReplace`, counting its revision, and notes that its writer holds
   * it. Looking and writing are one transaction, so that of two who write at the same time the second sees what the
   * first has written. The answer is the record that is in the way, or undefined.
   */
  async put(record, mayReplace) {
    const { id, writer } = record;
    const answer = await this._within([DRAFTS, HOLDS, LOST], 'readwrite', ([drafts, holds, lost], answer, transaction) => {
      drafts.get(id).onsuccess = ({ target: { result: there } }) => {
        if (there && !mayReplace(there)) {
          answer.rival = there;
          return;
        }
        // Where there is none, it may have been removed: the number is none that it has had.
        record.revision = (there ? there.revision || 0 : Date.now()) + 1;
        drafts.put(record);
        holds.put({ id: writer, draft: id });
        if (there && there.writer !== writer) lost.put({ id: lostBy(there.writer, id) });
        lost.delete(lostBy(writer, id));
        commit(transaction);
      };
    });
    return answer.rival;
  }

  /**
   * Puts a record in the place of its writer's last one, if any, without looking; answers false, and does nothing,
   * where somebody else has written or removed that since. A page that has its hands full, as with keys that come faster than
   * it can draw, may not hear for a while what it has looked for.
   */
  async putAgain(record) {
    const mine = lostBy(record.writer, record.id);
    try {
      await this._within([DRAFTS, HOLDS, LOST], 'readwrite', ([drafts, holds, lost], answer, transaction) => {
        // Where it is there already, adding fails, and all of it is undone.
        lost.add({ id: mine });
        lost.delete(mine);
        drafts.put(record);
        holds.put({ id: record.writer, draft: record.id });
        commit(transaction);
      });
      return true;
    } catch (error) {
      if (error.name === 'ConstraintError') return false;
      throw error;
    }
  }

  remove(id) {
    return this._within([DRAFTS, LOST], 'readwrite', ([drafts, lost]) => {
      drafts.get(id).onsuccess = ({ target: { result: there } }) => {
        if (there) lost.put({ id: lostBy(there.writer, id) });
      };
      drafts.delete(id);
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
  }
}
