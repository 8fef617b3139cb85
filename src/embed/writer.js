// Gives to the storage what a keeper has kept: one writing after the other, and without hearing of the last where the
// page hears of nothing for a while.

import { inTime, WORK_TIME } from './patience.js';

/** How many writings a page may have begun without having heard of their end. */
const MOST_FLYING = 3;

export class Writer {
  constructor(keeper) {
    this.waits = ''; // why nothing is given to the storage at present, until it has answered
    this._keeper = keeper;
    this._missed = null; // what was to be stored meanwhile
    this._flying = 0; // how many writings have begun that the storage has not answered
    this._turn = Promise.resolve(); // fulfilled when what the storage was given is done
    this._next = null; // what it is given then: {kept, stored}
    this._begun = new Set(); // what was ever written here
    this._own = new Map(); // the revisions of what of it was written by nobody else since, as far as is known
  }

  /** Whether so much is on its way that one more would only make it later. */
  get isFull() {
    return this._flying >= MOST_FLYING;
  }

  /**
   * Stores what was kept, as soon as what is being stored is; answers whether it is stored. What the keeper has by then
   * is stored in its place: a slow disk would otherwise have more and more before it.
   */
  store(kept) {
    if (this._next && this._next.kept.id === kept.id) {
      this._next.kept = kept;
      return this._next.stored;
    }
    const next = { kept };
    this._next = next;
    next.stored = this._turn.then(() => {
      if (this._next === next) this._next = null;
      if (next.given) return next.given;
      const newer = this._keeper.takeNew();
      if (newer && newer.id === next.kept.id) return this._give(newer);
      if (newer) this.store(newer);
      return this._give(next.kept);
    });
    this._turn = next.stored.catch(() => {}); // where the widget fell when it was asked for what is newer
    return next.stored;
  }

  /** Gives to the storage what waits, or what was `kept` since, without waiting for anything. */
  storeAtOnce(kept) {
    const next = this._next;
    this._next = null;
    const isSame = kept && next && next.kept.id === kept.id;
    if (next) next.given = this._give(isSame ? kept : next.kept);
    if (kept && !isSame) this._give(kept);
  }

  /** Gives nothing to the storage until it has done something; what was to be stored meanwhile is stored then. */
  wait(why, doing) {
    this.waits = why;
    const go = () => {
      const missed = this._missed;
      this.waits = '';
      this._missed = null;
      if (missed) this.store(missed);
    };
    doing.then(go, go);
  }

  /** From now on a draft, or each, may be in other hands: it is looked at before it is written over. */
  doubt(id) {
    if (id) this._own.delete(id);
    else this._own.clear();
  }

  async _give(kept) {
    const { shelf, rival } = this._keeper;
    if (!shelf || (rival && rival.id === kept.id)) return false;
    if (this.waits) {
      this._missed = kept;
      this._keeper.tell('not-stored', [this.waits]);
      return false;
    }
    const writing = this._write(kept);
    this._flying += 1;
    const land = () => (this._flying -= 1);
    writing.then(land, land);
    try {
      return await inTime(writing, WORK_TIME);
    } catch (error) {
      this._keeper.tell('not-stored', [error.name]);
      // Nothing is piled up before a storage that does not answer.
      if (error.name === 'TimeoutError') this.wait(error.name, writing.catch(() => (this._missed = this._missed || kept)));
      return false;
    }
  }

  async _write({ id, organization, year, filled, text }) {
    const { shelf, me, known, page } = this._keeper;
    const record = { id, organization, year, filled, text, time: Date.now(), writer: me, page };
    if (!(await this._writeAgain(record))) {
      // One that was written here before, or that was read here and is still the same.
      const mayReplace = ({ writer, revision }) => writer === me || revision === known.get(id);
      const rival = await shelf.put(record, mayReplace);
      if (rival) return this._keeper.meet(rival);
      this._own.set(id, record.revision);
    }
    this._keeper.isStored(record);
    return true;
  }

  /** Writes what nobody but this sitting has written, if at all; answers false where it may be in other hands by now. */
  async _writeAgain(record) {
    const { shelf, me } = this._keeper;
    const { id } = record;
    // The sheets of a sitting are called after it, and nobody else has them before they are stored.
    const isFresh = !this._begun.has(id) && id.startsWith(`${me}.`);
    this._begun.add(id);
    if (!this._own.has(id) && !isFresh) return false;
    record.revision = (this._own.get(id) || 0) + 1;
    this._own.set(id, record.revision);
    const isDone = await shelf.putAgain(record);
    if (!isDone) this._own.delete(id);
    return isDone;
  }
}
