// Where drafts lie in this browser: one database for each value of the `draft` attribute, one record a report.
//
// It is JavaScript because it has to work when the wasm does not: what is rescued from a widget that has failed is
// stored by the same few lines. A change is written through to the disk before it counts as stored: browsers may
// otherwise tell of success while it is still in their memory.

const DRAFTS = 'drafts';
const MARKS = 'marks';

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

  _open() {
    this._opened = this._opened || this._begin();
    // A database that did not open is asked again the next time.
    this._opened.catch(() => (this._opened = null));
    return this._opened;
  }

  async _begin() {
    // Where storage is forbidden, already this throws.
    const request = indexedDB.open(this._name, 1);
    request.onupgradeneeded = () => {
      for (const store of [DRAFTS, MARKS]) request.result.createObjectStore(store, { keyPath: 'id' });
    };
    const database = await settled(request);
    // Whoever wants to remove it need not wait for us.
    database.onversionchange = () => this._close(database);
    database.onclose = () => (this._opened = null);
    return database;
  }

  _close(database) {
    database.close();
    this._opened = null;
  }

  /** Runs `use(store)` within one transaction; the answer of its request, once all of it is on the disk. */
  async _within(store, mode, use, again = true) {
    const database = await this._open();
    let transaction;
    try {
      transaction = database.transaction(store, mode, { durability: 'strict' });
    } catch (error) {
      // It was closed in the meantime, or is not whole.
      this._close(database);
      if (again) return this._within(store, mode, use, false);
      throw error;
    }
    return new Promise((resolve, reject) => {
      const answer = {};
      transaction.oncomplete = () => resolve(answer.value);
      transaction.onabort = () => reject(transaction.error || new Error('aborted'));
      use(transaction.objectStore(store), answer);
    });
  }

  /** Every record, the newest first; also those that are not as they should be. */
  async all() {
    const records = await this._within(DRAFTS, 'readonly', (store, answer) => {
      store.getAll().onsuccess = ({ target }) => (answer.value = target.result);
    });
    return records.sort((one, other) => (other.time || 0) - (one.time || 0));
  }

  get(id) {
    return this._within(DRAFTS, 'readonly', (store, answer) => {
      store.get(id).onsuccess = ({ target }) => (answer.value = target.result);
    });
  }

  /**
   * Puts a record in the place of the one that `mayReplace`, counting its revision. Looking and writing are one
   * transaction, so that of two who write at the same time the second sees what the first has written. The answer is
   * the record that is in the way, or undefined.
   */
  put(record, mayReplace) {
    return this._within(DRAFTS, 'readwrite', (store, answer) => {
      store.get(record.id).onsuccess = ({ target: { result: there } }) => {
        if (there && !mayReplace(there)) {
          answer.value = there;
          return;
        }
        record.revision = ((there && there.revision) || 0) + 1;
        store.put(record);
      };
    });
  }

  remove(id) {
    return this._within(DRAFTS, 'readwrite', (store) => store.delete(id));
  }

  /** Notes that a draft is about to be opened: one at which the page fails is not opened by itself again. */
  mark(id) {
    return this._within(MARKS, 'readwrite', (store) => store.put({ id }));
  }

  unmark(id) {
    return this._within(MARKS, 'readwrite', (store) => store.delete(id));
  }

  marks() {
    return this._within(MARKS, 'readonly', (store, answer) => {
      store.getAllKeys().onsuccess = ({ target }) => (answer.value = target.result);
    });
  }

  /** Removes all of it. */
  async forget() {
    const database = this._opened && (await this._opened.catch(() => null));
    if (database) this._close(database);
    const request = indexedDB.deleteDatabase(this._name);
    await new Promise((resolve, reject) => {
      request.onsuccess = resolve;
      request.onerror = () => reject(request.error);
      request.onblocked = () => reject(new Error('blocked'));
    });
  }
}
