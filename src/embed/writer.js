// Gives to the storage what a keeper has kept: one writing after the other, always the newest, and without hearing of
// the last one where the page hears of nothing for a while.

import { inTime, WORK_TIME } from './patience.js';

/** How many writings a page may have begun without having heard of their end. */
const MOST_FLYING = 3;

export class Writer {
  constructor(keeper) {
    this.waits = ''; // why nothing is given to the storage at present, until it has answered
    this._keeper = keeper;
    this._newest = new Map(); // what is to be stored of each draft, or is
    this._given = new Map(); // what of it was given last: {kept, stored}
    this._turns = new Map(); // what is given when the last is done: the promises of whether it is stored
    this._turn = Promise.resolve(); // fulfilled when all of these are done
    this._missed = new Set(); // the drafts that were to be stored while nothing could be
    this._flying = 0; // how many writings have begun that the storage has not answered
    this._count = 0;
    this._begun = new Set(); // the drafts that were ever written here
    this._own = new Set(); // those that were written by nobody else since, as far as is known
    this._doubts = 0;
  }

  /** Whether so much is on its way that one more would only make it later. */
  get isFull() {
    return this._flying >= MOST_FLYING;
  }

  /**
   * Stores what was kept, or what is newer of it by then, as soon as what is being stored is; answers whether it is
   * stored. A slow disk would otherwise have more and more before it.
   */
  store(kept) {
    this._note(kept);
    const { id } = kept;
    if (!this._turns.has(id)) {
      const turn = this._turn.then(() => {
        this._turns.delete(id);
        const newer = this._keeper.takeNew();
        if (newer && newer.id !== id) this.store(newer);
        else if (newer) this._note(newer);
        return this._give(id);
      });
      this._turns.set(id, turn);
      this._turn = turn.catch(() => {}); // where the widget fell when it was asked for what is newer
    }
    return this._turns.get(id);
  }

  /** Gives to the storage all that waits for its turn, and what was `kept` since, without waiting for anything. */
  storeAtOnce(kept) {
    if (kept) this._note(kept);
    for (const id of new Set([...this._turns.keys(), ...(kept ? [kept.id] : [])])) this._give(id);
  }

  /** Gives nothing to the storage until it has done something; what was to be stored meanwhile is stored then. */
  wait(why, doing) {
    this.waits = why;
    const go = () => {
      const missed = [...this._missed].map((id) => this._newest.get(id));
      this.waits = '';
      this._missed.clear();
      for (const kept of missed) if (kept) this.store(kept);
    };
    doing.then(go, go);
  }

  /** From now on a draft, or each, may be in other hands: it is looked at before it is written over. */
  doubt(id) {
    this._doubts += 1;
    if (id) this._own.delete(id);
    else this._own.clear();
  }

  /** Nothing is to be stored any more that was kept until now. */
  drop() {
    this.doubt();
    this._newest.clear();
    this._given.clear();
    this._missed.clear();
  }

  _note(kept) {
    const { id, count } = kept;
    if (!this._newest.has(id) || this._newest.get(id).count <= count) this._newest.set(id, kept);
  }

  /** Gives the newest of a draft to the storage, once; answers whether it is stored. */
  _give(id) {
    const kept = this._newest.get(id);
    if (!kept) return Promise.resolve(false);
    const last = this._given.get(id);
    if (last && last.kept === kept) return last.stored;
    const given = { kept };
    this._given.set(id, given);
    given.stored = this._attempt(kept).then((isStored) => {
      // What failed may be tried again.
      if (!isStored && this._given.get(id) === given) this._given.delete(id);
      return isStored;
    });
    return given.stored;
  }

  async _attempt(kept) {
    const { shelf, rival } = this._keeper;
    if (!shelf || (rival && rival.id === kept.id)) return false;
    if (this.waits) {
      this._missed.add(kept.id);
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
      if (error.name === 'TimeoutError') this.wait(error.name, writing.catch(() => this._missed.add(kept.id)));
      return false;
    }
  }

  async _write(kept) {
    const { id, organization, year, filled, text } = kept;
    const { shelf, me, known, page } = this._keeper;
    this._count += 1;
    const revision = `${me} ${this._count}`;
    const record = { id, organization, year, filled, text, time: Date.now(), writer: me, page, revision };
    // The sheets of a sitting are called after it, and nobody else has them before they are stored.
    if (!this._begun.has(id) && id.startsWith(`${me}.`)) this._own.add(id);
    this._begun.add(id);
    if (this._own.has(id)) {
      if (await shelf.putAgain(record)) return this._keeper.isStored(record);
      this._own.delete(id);
      // What was given after it looks for itself.
      const last = this._given.get(id);
      if (!last || last.kept !== kept) return last ? last.stored : false;
    }
    const doubts = this._doubts;
    // One that was written here before, or that was read here and is still the same.
    const rival = await shelf.put(record, (there) => there.writer === me || there.revision === known.get(id));
    if (rival) return this._keeper.meet(rival);
    if (doubts === this._doubts) this._own.add(id);
    return this._keeper.isStored(record);
  }
}
