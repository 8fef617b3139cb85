// Where drafts lie in this browser: one database for each value of the `draft` attribute, one record a report.
//
// It is JavaScript because it has to work when the wasm does not: what is rescued from a widget that has failed is
// stored by the same few lines. A change is written through to the disk before it counts as stored: browsers may
// otherwise tell of success while it is still in their memory.

const DRAFTS = 'drafts';
// Drafts that are being opened, and which sitting has which draft on its screen.
const MARKS = 'marks';
const HOLDS = 'holds';
const STORES = [DRAFTS, MARKS, HOLDS];

const settled = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

export class Shelf {
  constructor(name) {
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
    const request = indexedDB.open(this._name, 1);
    let isMissing = false;
    request.onupgradeneeded = () => {
      isMissing = !write;
      if (isMissing) request.transaction.abort();
      else for (const store of STORES) request.result.createObjectStore(store, { keyPath: 'id' });
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
    database.onversionchange = () => this._close(database);
    database.onclose = () => (this._opened = null);
    return database;
  }

  _close(database) {
    database.close();
    this._opened = null;
  }

  /** Runs `use(stores, answer)` within one transaction; what the answer holds, once all of it is on the disk. */
  async _within(names, mode, use, again = true) {
    const write = mode === 'readwrite';
    const database = (await this._open(write)) || (write && (await this._open(write)));
    const answer = {};
    if (!database) return answer;
    let transaction;
    try {
      transaction = database.transaction(names, mode, { durability: 'strict' });
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
    const { drafts = [], marks = [], holds = [] } = await this._within(STORES, 'readonly', (stores, answer) => {
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
    const answer = await this._within([DRAFTS, HOLDS], 'readwrite', ([drafts, holds], answer) => {
      drafts.get(record.id).onsuccess = ({ target: { result: there } }) => {
        if (there && !mayReplace(there)) {
          answer.rival = there;
          return;
        }
        record.revision = ((there && there.revision) || 0) + 1;
        drafts.put(record);
        holds.put({ id: record.writer, draft: record.id });
      };
    });
    return answer.rival;
  }

  remove(id) {
    return this._within([DRAFTS], 'readwrite', ([drafts]) => drafts.delete(id));
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
      // The page may be gone before it could answer.
      if (transaction.commit) transaction.commit();
    });
  }

  /** Notes that a draft is about to be opened: one at which the page fails is not opened by itself again. */
  mark(id) {
    return this._within([MARKS], 'readwrite', ([marks]) => marks.put({ id }));
  }

  unmark(id) {
    return this._within([MARKS], 'readwrite', ([marks]) => marks.delete(id));
  }

  /** Removes all of it. */
  async forget() {
    const database = this._opened && (await this._opened.catch(() => null));
    if (database) this._close(database);
    const request = indexedDB.deleteDatabase(this._name);
    await new Promise((resolve, reject) => {
      request.onsuccess = resolve;
      request.onerror = () => reject(request.error);
      // What is still being written, here or in another tab, holds it up for a moment.
      request.onblocked = () => setTimeout(() => reject(new Error('blocked')), 5000);
    });
  }
}
